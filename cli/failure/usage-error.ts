/** A mistake of the caller: exit code 2. The message is one sentence without its full stop. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * A mistake in one option.
 *
 * @param option - as it is written, such as `--seed`.
 * @param value - what was given.
 * @param rule - the rule it breaks, phrased to follow the value: `must be a whole number`.
 * @param fix - what to write instead.
 * @example optionError('--seed', 'x', 'must be a whole number', 'write for example --seed 1')
 * // --seed "x" must be a whole number: write for example --seed 1
 */
export function optionError(option: string, value: unknown, rule: string, fix: string): UsageError {
  return new UsageError(`${option} ${quoted(value)} ${rule}: ${fix}`)
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
