import type { TracedVariable } from './trace.ts'

/**
 * A variable of the whole network: one number a period.
 *
 * @param name - what the trace calls it.
 * @param values - by period.
 * @param actual - ours, at the end of a period.
 */
export function networkVariable(
  name: string,
  values: readonly number[],
  actual: TracedVariable['actual'],
): TracedVariable {
  return { name, entities: [''], expected: values.map((value) => [value]), actual }
}
