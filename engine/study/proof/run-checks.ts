import type { Check, EstimateCheck, LawCheck, LogsCheck, NumbersCheck, SampleCheck } from './check.ts'
import type { CheckResult, Verdict } from './check-result.ts'
import { judgeEstimate, judgeLaw, judgeLogs, judgeNumbers, judgeSamples } from './verdicts/index.ts'

/** How checks are run. */
export interface CheckSettings {
  /** Seed of all random numbers. */
  readonly seed: number
  /** Whether laws do with fewer cases. */
  readonly isQuick: boolean
  /** Clock, ms from any origin; only differences are read. */
  readonly clock: () => number
}

/**
 * Runs a check, or several that read the same runs. What a check throws is a check that failed.
 *
 * @param checks - at least one; if more, all estimates of one experiment, or none an estimate.
 * @param settings - seed, quick or not, clock.
 * @returns a result for each check, in their order.
 */
export function runChecks(checks: readonly Check[], settings: CheckSettings): CheckResult[] {
  const started = settings.clock()
  const verdicts = attempt(checks, settings)
  const seconds = (settings.clock() - started) / 1000 / checks.length
  return checks.map(({ id, family, kind, source, statement }, place) => ({
    id,
    family,
    kind,
    source,
    statement,
    ...verdicts[place],
    seconds,
  }))
}

function attempt(checks: readonly Check[], settings: CheckSettings): Verdict[] {
  try {
    const [first] = checks
    return first.kind === 'estimate'
      ? estimates(checks as readonly EstimateCheck[], settings.seed)
      : (checks as readonly (LogsCheck | NumbersCheck | SampleCheck | LawCheck)[]).map((check) =>
          judge(check, settings),
        )
  } catch (thrown) {
    const note = `it broke off: ${thrown instanceof Error ? thrown.message : String(thrown)}`
    return checks.map(() => ({ ...NOTHING, note }))
  }
}

function judge(
  check: LogsCheck | NumbersCheck | SampleCheck | LawCheck,
  { seed, isQuick }: CheckSettings,
): Verdict {
  switch (check.kind) {
    case 'numbers':
      return judgeNumbers(check)
    case 'logs':
      return judgeLogs(check)
    case 'sample':
      return judgeSamples(check)
    case 'law':
      return judgeLaw(check, seed, isQuick ? check.quickCases : check.cases)
  }
}

function estimates(checks: readonly EstimateCheck[], seed: number): Verdict[] {
  const { observe, replications } = checks[0].experiment
  const runs = Array.from({ length: replications }, (_, replication) => observe(seed, replication))
  return checks.map(({ measure, expected }) =>
    judgeEstimate(
      runs.map((measures) => measures[measure] ?? null),
      expected(),
    ),
  )
}

const NOTHING: Omit<Verdict, 'note'> = {
  estimate: null,
  halfWidth: 0,
  expected: 0,
  tolerance: 0,
  zScore: null,
  replications: 0,
  power: 0,
  isFaultNoticed: false,
  falseAlarm: 0,
  pass: false,
}
