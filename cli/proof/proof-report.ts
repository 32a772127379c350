import type { CheckResult, Proof } from '../../engine/study/proof/index.ts'
import { counted, formatDuration } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Palette } from '../terminal/index.ts'
import { formatChance, formatEstimate, formatExpected, formatPower } from './proof-numbers.ts'

const HEAD = ['', 'Check', 'Estimate', 'Expected', 'z', 'Runs', 'Power', 'Time']
const RIGHT = [2, 3, 4, 5, 6, 7]

/**
 * A proof in lines: a table grouped by family, what failed and why, and a sentence.
 *
 * @param proof - the proof.
 * @param palette - colours.
 */
export function proofReportLines(proof: Proof, palette: Palette): string[] {
  const table = tableLines({
    head: HEAD.map(palette.strong),
    rows: familiesOf(proof.checks).flatMap(([family, results]) => [
      ['', palette.strong(family), ...Array.from({ length: HEAD.length - 2 }, () => '')],
      ...results.map((result) => rowOf(result, palette)),
    ]),
    right: RIGHT,
  })
  const failures = proof.checks.filter(({ pass }) => !pass)
  return [
    ...(proof.checks.length === 0 ? [] : [...table, '']),
    ...failures.flatMap((failure) => failureLines(failure, palette)),
    summary(proof, palette),
  ]
}

/** Results by family, in the order in which families first occur. */
function familiesOf(results: readonly CheckResult[]): [string, CheckResult[]][] {
  const families = new Map<string, CheckResult[]>()
  for (const result of results) {
    families.set(result.family, [...(families.get(result.family) ?? []), result])
  }
  return [...families]
}

function rowOf(result: CheckResult, palette: Palette): string[] {
  const { pass, estimate, halfWidth, expected, zScore, replications, power, seconds } = result
  return [
    pass ? palette.good('pass') : palette.bad('FAIL'),
    result.id,
    formatEstimate(estimate, halfWidth),
    formatExpected(expected, halfWidth),
    zScore === null ? '' : zScore.toFixed(1),
    replications.toLocaleString('en-US'),
    formatPower(power),
    palette.faint(`${seconds.toFixed(1)} s`),
  ]
}

function failureLines({ id, statement, source, note }: CheckResult, palette: Palette): string[] {
  return [`${palette.bad(id)}: ${statement}`, `  ${note}.`, palette.faint(`  Source: ${source}.`), '']
}

function summary(proof: Proof, palette: Palette): string {
  const { checks, passed, failed, skipped, falseAlarm, elapsedSeconds } = proof
  const families = counted(familiesOf(checks).length, 'family', 'families')
  const paint = failed === 0 ? palette.good : palette.bad
  const head = proof.interrupted === true ? 'Stopped early: ' : ''
  const told = paint(`${head}${passed} of ${counted(checks.length, 'check')} in ${families} passed`)
  const left = skipped === 0 ? '' : `, ${skipped} skipped`
  const chance = `with these random numbers the probability of any failure by chance is at most ${formatChance(falseAlarm)}`
  return `${told}${left}, in ${formatDuration(elapsedSeconds)}; ${chance}.`
}
