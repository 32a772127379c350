/**
 * A number with thousands separators; zero has no sign.
 *
 * @param value - finite.
 * @param decimals - digits after the point, 0 to 20.
 * @example formatNumber(-1234.5, 2) // -1,234.50
 */
export function formatNumber(value: number, decimals = 0): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/**
 * A number with a sign in front, unless it shows as zero.
 *
 * @param text - from {@link formatNumber}.
 * @example withSign('12') // +12
 */
export function withSign(text: string): string {
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`
}
