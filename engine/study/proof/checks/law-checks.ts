import { intervalOf, studentQuantile } from '../../../experiment/statistics/index.ts'
import { Streams } from '../../../kernel/index.ts'
import {
  type Choose,
  chooseBy,
  differenceIn,
  EXPECTATION_LAWS,
  type ExpectationLaw,
  LAWS,
} from '../../laws/index.ts'
import type { LawCheck, LawFinding } from '../check.ts'

const FAMILY = 'laws'
/** A law in expectation that holds is found broken once in a thousand seeds. */
const FALSE_ALARM = 0.001

/** Laws, in generated cases. */
export const LAW_CHECKS: readonly LawCheck[] = [
  ...LAWS.map(
    ({ examine, ...law }): LawCheck => ({
      ...law,
      kind: 'law',
      id: `laws/${law.id}`,
      family: FAMILY,
      falseAlarm: 0,
      search: (seed, cases, isSpoiled) => {
        for (let place = 0; place < cases; place++) {
          const broken = examine(choicesOf(law.id, seed, place), isSpoiled)
          if (broken !== null) return { counterExample: `case ${place} of seed ${seed}: ${broken}` }
        }
        return { counterExample: null }
      },
    }),
  ),
  ...EXPECTATION_LAWS.map(
    (law): LawCheck => ({
      kind: 'law',
      id: `laws/${law.id}`,
      family: FAMILY,
      source: law.source,
      statement: law.statement,
      cases: law.cases,
      quickCases: law.quickCases,
      fault: law.fault,
      falseAlarm: FALSE_ALARM,
      search: (seed, cases, isSpoiled) => searchInMean(law, seed, cases, isSpoiled),
    }),
  ),
]

function choicesOf(id: string, seed: number, place: number): Choose {
  return chooseBy(new Streams(seed, place).open(id, 'case'))
}

function searchInMean(law: ExpectationLaw, seed: number, cases: number, isSpoiled: boolean): LawFinding {
  const differences = Array.from({ length: cases }, (_, place) =>
    differenceIn(law, choicesOf(law.id, seed, place), isSpoiled),
  ).filter((difference) => difference !== null)
  const freedom = differences.length - 1
  const { mean, halfWidth } = intervalOf(differences, freedom)
  const limit = studentQuantile(1 - FALSE_ALARM / 2, freedom) / studentQuantile(0.975, freedom)
  const edge = limit * (halfWidth ?? Number.NaN)
  const isBroken = law.relation === 'equal' ? Math.abs(mean) > edge : mean > edge
  const against = differences.filter((difference) =>
    law.relation === 'equal' ? difference !== 0 : difference > 0,
  )
  const inMean = `${law.measured}: ${mean.toPrecision(3)} ± ${(halfWidth ?? 0).toPrecision(2)} in the mean`
  return {
    counterExample: isBroken ? inMean : null,
    remark: `${inMean}; path by path ${against.length} of ${differences.length} cases go against it`,
  }
}
