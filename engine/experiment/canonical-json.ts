import { createHash } from 'node:crypto'

/** A typed array as it stands in canonical JSON: what it is, how long, and a hash of its bytes. */
export interface TypedArraySummary {
  /** Name of its class, such as `Float64Array`. */
  readonly typedArray: string
  /** Number of elements. */
  readonly length: number
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string
}

/**
 * JSON of plain data in one fixed form: keys sorted by code unit, no blanks, numbers as the shortest text that reads
 * back to the same bits (ECMA-262, Number::toString), keys of value `undefined` left out, typed arrays as
 * {@link TypedArraySummary}. Equal data gives equal text.
 *
 * @param value - plain data.
 * @throws {RangeError} if a number is not finite: JSON would silently turn it into `null`.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value, ''))
}

/**
 * SHA-256 of a text in UTF-8 or of bytes, hexadecimal.
 *
 * @param content - what is hashed.
 */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Plain data with every typed array replaced by its {@link TypedArraySummary} and keys sorted.
 *
 * @param value - plain data.
 * @throws {RangeError} if a number is not finite.
 */
export function summarised(value: unknown): unknown {
  return canonical(value, '')
}

function canonical(value: unknown, path: string): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${path || 'value'} (= ${value}) must be a finite number`)
  }
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value)) return summary(value)
  if (Array.isArray(value)) return value.map((element, index) => canonical(element, `${path}[${index}]`))
  const entries = Object.entries(value).filter(([, element]) => element !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, element]) => [key, canonical(element, path === '' ? key : `${path}.${key}`)]),
  )
}

function summary(view: ArrayBufferView): TypedArraySummary {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const length = 'length' in view ? (view.length as number) : view.byteLength
  return { typedArray: view.constructor.name, length, sha256: sha256(bytes) }
}
