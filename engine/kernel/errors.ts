/**
 * Raised when a caller of the kernel breaks a rule: the message names the parameter, its value and the rule.
 *
 * @example new KernelError('at', 5, 'must be >= now (= 10)').message // 'at (= 5) must be >= now (= 10)'
 */
export class KernelError extends Error {
  /** Name of the parameter that broke the rule. */
  readonly parameter: string
  /** The value that was given. */
  readonly value: unknown
  /** The rule, as it reads after the value. */
  readonly rule: string

  /**
   * @param parameter - name of the parameter that broke the rule.
   * @param value - the value that was given.
   * @param rule - what would have been right, phrased to follow the value: `must be > 0`.
   */
  constructor(parameter: string, value: unknown, rule: string) {
    super(`${parameter} (= ${describe(value)}) ${rule}`)
    this.name = 'KernelError'
    this.parameter = parameter
    this.value = value
    this.rule = rule
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${String(value)}]`
  return String(value)
}
