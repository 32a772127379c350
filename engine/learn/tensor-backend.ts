import * as tf from '@tensorflow/tfjs-core'
// Gradients come with the layers.
import '@tensorflow/tfjs-layers'

/** What computes tensors: the native library, WebAssembly or plain JavaScript. */
export type TensorBackend = 'tensorflow' | 'wasm' | 'cpu'

/** A backend that passed its self-test. */
export interface ChosenBackend {
  /** The one in use. */
  readonly name: TensorBackend
  /** Those that would have been faster, and why they are not used. */
  readonly refused: readonly {
    /** Backend. */
    readonly name: TensorBackend
    /** One line. */
    readonly reason: string
  }[]
}

/** Loads what registers a backend. */
export type LoadBackend = (name: TensorBackend) => Promise<unknown>

const BACKENDS: readonly TensorBackend[] = ['tensorflow', 'wasm', 'cpu']
/** An optional package: it is absent where its native library could not be fetched. */
const NATIVE: string = '@tensorflow/tfjs-node'

/**
 * Takes the fastest backend that can be loaded and that computes a product, a gradient and a step of training rightly.
 *
 * @param load - loads one. @defaultValue the packages
 * @throws {Error} if none does.
 */
export async function chooseBackend(load: LoadBackend = loadBackend): Promise<ChosenBackend> {
  const refused: { name: TensorBackend; reason: string }[] = []
  for (const name of BACKENDS) {
    try {
      await load(name)
      if (!(await tf.setBackend(name))) throw new Error('it could not be started')
      await tf.ready()
      testBackend()
      return { name, refused }
    } catch (error) {
      const reason = reasonOf(error)
      refused.push({ name, reason })
    }
  }
  throw new Error(
    `no backend for tensors works: ${refused.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}`,
  )
}

/** One line for people: no path of this machine, no stack. */
function reasonOf(error: unknown): string {
  const { code, message } = Object(error)
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return 'it is not installed'
  return String(message ?? error).split('\n')[0]
}

function loadBackend(name: TensorBackend): Promise<unknown> {
  if (name === 'tensorflow') return import(NATIVE)
  return name === 'wasm' ? import('@tensorflow/tfjs-backend-wasm') : import('@tensorflow/tfjs-backend-cpu')
}

/** @throws {Error} if the backend in use computes something else than it should. */
function testBackend(): void {
  tf.tidy(() => {
    const inputs = tf.tensor2d([1, 2, 3, 4], [2, 2])
    expectNear('a product', tf.matMul(inputs, inputs), [7, 10, 15, 22])
    const slope = tf.grad((value) => tf.sum(tf.softplus(tf.tanh(value))))(tf.tensor1d([0, 1]))
    // (1 - tanh²) / (1 + e^-tanh).
    expectNear('a gradient', slope, [0.5, 0.286395])
  })
  const weight = tf.variable(tf.scalar(1))
  const optimizer = tf.train.adam(0.1)
  optimizer.minimize(() => tf.square(weight) as tf.Scalar)
  try {
    expectNear('a step of training', weight, [0.9])
  } finally {
    optimizer.dispose()
    weight.dispose()
  }
}

const NEAR = 1e-4

function expectNear(what: string, tensor: tf.Tensor, expected: readonly number[]): void {
  const values = [...tensor.dataSync()]
  const isNear = expected.every((value, index) => Math.abs(values[index] - value) < NEAR)
  if (!isNear)
    throw new Error(`it computes ${what} wrongly: ${values.join(', ')} in place of ${expected.join(', ')}`)
}
