import type { ScenarioProblem } from '../../scenarios/index.ts'

const FIRST_TEN = 10

/**
 * Problems of a scenario or an order file, a line each.
 *
 * @param problems - at least one.
 * @param most - how many to tell; of the others only the number is told.
 */
export async function describeProblems(
  problems: readonly ScenarioProblem[],
  most: number = FIRST_TEN,
): Promise<string[]> {
  const { describeProblem } = await import('../../scenarios/index.ts')
  const lines = problems.slice(0, most).map((problem) => {
    const line = describeProblem(problem).replaceAll(/\s*\n\s*/g, ' ')
    return isAboutWholeFile(problem) ? line.replace(':1:1 ', ': ') : line
  })
  const more = problems.length - lines.length
  return more === 0 ? lines : [...lines, `and ${more} more: kingtide validate lists them all`]
}

/** Such a problem stands nowhere in the file; often there is no file at all. */
function isAboutWholeFile({ path, value, line, column }: ScenarioProblem): boolean {
  return path === '' && value === null && line === 1 && column === 1
}
