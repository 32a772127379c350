import type { JsonValue } from '../errors.ts'
import { nearest } from '../spelling/index.ts'
import { type Schema, textKind } from './schema-at.ts'

const WORDS: Readonly<Record<string, string>> = {
  ms: 'ms|millis|milliseconds?',
  s: 's|secs?|seconds?|秒',
  min: 'm|mins?|minutes?|分钟?',
  h: 'h|hrs?|hours?|小时|时',
  d: 'd|days?|天|日',
  week: 'w|weeks?|周',
}

const UNITS = Object.entries(WORDS).map(([unit, words]) => [unit, new RegExp(`^(?:${words})$`, 'i')] as const)

/** No one means anything this long; and it would have to be repeated. */
const LONGEST = 64

const YES = new Set(['yes', 'on', 'y', '1'])
const NO = new Set(['no', 'off', 'n', '0'])

/**
 * What was most likely meant by a value that does not fit.
 *
 * @param value - the value found.
 * @param schema - what the place asks for.
 * @returns a whole sentence such as `Write 36 h.`, or `undefined` if nothing comes to mind.
 */
export function suggest(value: JsonValue, schema: Schema): string | undefined {
  if (typeof value === 'object' || String(value).length > LONGEST) return undefined
  const kind = textKind(schema)
  if (kind === 'duration') return suggestDuration(value)
  if (kind === 'clock') return write(suggestClock(String(value)))
  if (kind === 'identifier') return write(suggestName(value))
  if (schema.enum !== undefined) return suggestWord(String(value), schema.enum.map(String))
  if (schema.type === 'number' || schema.type === 'integer') return suggestNumber(value, schema)
  if (schema.type === 'boolean') return suggestBoolean(String(value).toLowerCase())
  if (schema.type === 'string') return `Write it in quotes: ${JSON.stringify(String(value))}.`
  return undefined
}

function write(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `Write ${text}.`
}

function suggestDuration(value: string | number | boolean): string | undefined {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?$/u.exec(String(value).trim())
  const amount = match?.[1]?.replace(/^[+-]/, '').replace(',', '.')
  if (amount === undefined) return undefined
  const word = match?.[2] as string
  if (word === '')
    return `Write ${amount} h if hours are meant, ${amount} min for minutes or ${amount} d for days.`
  const unit = UNITS.find(([, words]) => words.test(word))?.[0]
  if (unit === undefined) return undefined
  return unit === 'week' ? `Write ${Number(amount) * 7} d.` : `Write ${amount} ${unit}.`
}

function suggestClock(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(text.trim())
  if (match === null) return undefined
  const half = match[3]?.toLowerCase()
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'pm' ? 12 : 0)
  const minute = match[2] ?? '00'
  if (Number(match[1]) > 24 || Number(minute) > 59) return undefined
  return `"${String(hour).padStart(2, '0')}:${minute}"`
}

function suggestName(value: string | number | boolean): string | undefined {
  if (typeof value !== 'string') return `it in quotes: "${value}"`
  const name = value
    .trim()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[._-]+|-+$/g, '')
  return name === '' ? undefined : name
}

function suggestWord(value: string, words: readonly string[]): string | undefined {
  const close = nearest(value, words)[0]
  return close === undefined ? undefined : `Did you mean ${close}?`
}

function suggestNumber(
  value: string | number | boolean,
  { minimum = -Infinity, maximum = Infinity }: Schema,
) {
  if (typeof value === 'number') return suggestShare(value, minimum, maximum)
  const text = String(value).trim()
  const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(text)
  if (percent !== null) return write(String(hundredth(Number(percent[1]))))
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    return `${write(text.replaceAll(',', ''))} Thousands have no separator.`
  return /^-?\d+(\.\d+)?$/.test(text) ? `Write ${text} without quotes.` : undefined
}

/** A share that reads like a percentage: 30 instead of 0.3. */
function suggestShare(value: number, minimum: number, maximum: number): string | undefined {
  const isPercentage = minimum === 0 && maximum === 1 && value > 1 && value <= 100
  return isPercentage ? `Write a number from 0 to 1; ${value} % is ${hundredth(value)}.` : undefined
}

function suggestBoolean(text: string): string | undefined {
  if (YES.has(text)) return 'Write true.'
  return NO.has(text) ? 'Write false.' : undefined
}

/** A percentage as a share, without the last digits in which division by 100 is off. */
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(12))
}
