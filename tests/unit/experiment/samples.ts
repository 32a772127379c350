import { RandomStream } from '../../../engine/kernel/index.ts'

/** A source of uniform numbers of its own for a test. */
function uniforms(key: string): () => number {
  const stream = new RandomStream(key)
  return () => stream.uniform()
}

/** A source of standard normal numbers of its own for a test. */
export function normals(key: string): () => number {
  const uniform = uniforms(key)
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
