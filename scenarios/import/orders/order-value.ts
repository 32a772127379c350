const WHOLE = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0*)?$/
const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/
const COMMA_DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/
const CURRENCY = /^(?:[¥￥$€£]|CNY|RMB|USD|GBP|EUR)\s*|\s*(?:[¥￥$€£元]|CNY|RMB|USD|GBP|EUR)$/giu
/** More units than this in one line is a misread column, such as a bar code. */
const MOST_UNITS = 10_000_000

const YES = new Set([
  '1',
  'true',
  'yes',
  'y',
  't',
  '是',
  '已退货',
  '已退款',
  '退货',
  '退款',
  'returned',
  'refunded',
])
const NO = new Set([
  '',
  '0',
  'false',
  'no',
  'n',
  'f',
  '否',
  '未退货',
  '未退款',
  '无',
  '-',
  'none',
  'null',
  'nan',
])
const NOBODY = new Set(['', '0', '-', 'none', 'null', 'nan', 'n/a', 'guest', '匿名'])

/**
 * Reads a number of units; negative for goods that come back.
 *
 * @param text - such as `12`, `12.0`, `1,200` or `-3`.
 * @returns a whole number, or `NaN` when the text is none or is beyond ten million.
 */
export function readUnits(text: string): number {
  const trimmed = text.trim()
  if (!WHOLE.test(trimmed)) return Number.NaN
  const units = Number(trimmed.replaceAll(',', ''))
  return Math.abs(units) <= MOST_UNITS ? units : Number.NaN
}

/**
 * Reads a sum of money, whatever its currency.
 *
 * @param text - such as `12.5`, `¥1,299.00` or `12,50`.
 * @returns the amount, or `NaN` when the text is none.
 */
export function readMoney(text: string): number {
  const bare = text.trim().replaceAll(CURRENCY, '')
  if (bare === '') return Number.NaN
  if (PLAIN_NUMBER.test(bare)) return Number(bare.replaceAll(',', ''))
  if (COMMA_DECIMAL.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return Number.NaN
}

/**
 * Reads a mark that says whether goods came back.
 *
 * @param text - such as `true`, `0`, `是` or nothing (which means no).
 * @returns the answer, or `undefined` when the text is neither yes nor no.
 */
export function readFlag(text: string): boolean | undefined {
  const normal = text.trim().toLowerCase()
  if (YES.has(normal)) return true
  return NO.has(normal) ? false : undefined
}

/**
 * Whether a value names somebody, rather than stand for a guest as `0` and `null` do.
 *
 * @param text - value of the customer column.
 * @returns false for the usual placeholders and for nothing.
 */
export function namesSomebody(text: string): boolean {
  return !NOBODY.has(text.trim().toLowerCase())
}
