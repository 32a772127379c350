import {
  type Comparison,
  type KpiBias,
  type LotVerdict,
  verdictOnBias,
} from '../../engine/experiment/index.ts'
import { KPI_KEYS, kpiDefinition } from '../../engine/index.ts'
import { counted } from '../text/index.ts'
import { formatEstimate } from './estimate.ts'

const PERCENT = 100

/**
 * What lots do to the indicators, in one sentence for each verdict, those beyond the tolerance first.
 *
 * @param comparison - the statistics.
 * @returns nothing if no tolerance was asked for.
 */
export function lotSentences({ lots }: Comparison): string[] {
  if (lots === undefined) return []
  const { size, tolerance, policy, replications, bias } = lots
  if (size === 1) return ['Lots of single orders: nothing is approximated.']
  const found: Record<LotVerdict, string[]> = { beyond: [], undecided: [], within: [] }
  for (const key of KPI_KEYS) {
    const measured = bias[key]
    if (measured === undefined || measured === null) continue
    found[verdictOnBias(measured, tolerance)].push(`${kpiDefinition(key).name} ${biasText(measured)}`)
  }
  const limit = `${Number((tolerance * PERCENT).toPrecision(3))} %`
  const part = (names: readonly string[], words: string): string[] =>
    names.length === 0
      ? []
      : [`${counted(names.length, 'indicator')} ${words} ${limit}: ${names.join(', ')}.`]
  return [
    `Lots of up to ${size} orders, held against single orders in ${counted(replications, 'replication')} of ${policy}: bias ± half width of its 95 % interval.`,
    ...part(found.beyond, 'beyond'),
    ...part(found.undecided, 'neither proven within nor beyond'),
    `${counted(found.within.length, 'indicator')} within ${limit}.`,
  ]
}

function biasText({ mean, relative, relativeHalfWidth }: KpiBias): string {
  if (relative === null) return mean === 0 ? '0 %' : 'undefined (zero with single orders)'
  const { mean: text, halfWidth } = formatEstimate({ mean: relative, halfWidth: relativeHalfWidth }, PERCENT)
  return halfWidth === null ? `${text} %` : `${text} ± ${halfWidth} %`
}
