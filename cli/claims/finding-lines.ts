import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import type {
  EffectFinding,
  LeverFindings,
  ThresholdFinding,
  Verdict,
} from '../../engine/study/claims/index.ts'
import { type Estimate, formatEstimate, unitFor, wrap } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Palette, Terminal } from '../terminal/index.ts'

/**
 * What was found on a lever, for people.
 *
 * @param lever - the findings.
 * @param terminal - colours and width.
 */
export function findingLines(lever: LeverFindings, { palette, columns }: Terminal): string[] {
  const { id, name, kind, nullExact, replications, seed, testedOn } = lever
  return [
    palette.strong(`${id} ${name}`),
    palette.faint(`${kind} effect; tested on ${testedOn}; ${replications} replications, seed ${seed}`),
    `Null: ${nullExact ? palette.good('event log unchanged at strength 0 and with the mechanism off') : palette.bad('event log CHANGED without an effect')}`,
    '',
    ...doseLines(lever, palette),
    '',
    ...effectLines(lever.effects, palette),
    ...wrap(trapText(lever), columns),
    ...wrap(crossoverText(lever), columns),
    ...(lever.threshold === null ? [] : wrap(thresholdText(lever.threshold), columns)),
    '',
  ]
}

function doseLines({ dose, monotone }: LeverFindings, palette: Palette): string[] {
  const headOf = ({ kpi, group }: LeverFindings['dose'][number]) => indicator(kpi, group)
  const kpis = [...new Set(dose.map(headOf))]
  const strengths = [...new Set(dose.map(({ strength }) => strength))]
  const table = tableLines({
    head: ['Strength', ...kpis],
    rows: strengths.map((strength) => [
      String(strength),
      ...kpis.map((kpi) => {
        const found = dose.find((finding) => headOf(finding) === kpi && finding.strength === strength)
        return found === undefined || found.effect === null
          ? '–'
          : amount({ mean: found.effect, halfWidth: found.halfWidth }, kpiDefinition(found.kpi).unit)
      }),
    ]),
    right: kpis.map((_, index) => index + 1),
  })
  const order =
    monotone === null ? '' : monotone ? '; monotone in strength' : palette.bad('; NOT monotone in strength')
  return [...table, palette.faint('change against the same runs without the lever ± half width') + order]
}

function effectLines(effects: readonly EffectFinding[], palette: Palette): string[] {
  if (effects.length === 0) return []
  const paints: Readonly<Record<Verdict, (text: string) => string>> = {
    reproduced: palette.good,
    'direction only': palette.warning,
    'not reproduced': palette.bad,
    contradicted: palette.bad,
    'needs others': palette.faint,
    undecided: palette.faint,
    'not decidable': palette.faint,
  }
  const table = tableLines({
    head: ['Claim', 'Indicator', 'Reported', 'Expected', 'Measured', 'Kind', 'Verdict'],
    rows: effects.map((effect) => [
      effect.claim,
      indicator(effect.kpi, effect.group),
      `${effect.measure === 'atMost' ? '≤ ' : ''}${plain(effect, effect.reported)}`,
      `${plain(effect, effect.expectedLow)} … ${plain(effect, effect.expectedHigh)}`,
      effect.measured === null ? '–' : amount(effect.measured, unitOf(effect), isDifference(effect)),
      effect.kind,
      paints[effect.verdict](withMissing(effect)),
    ]),
    right: [2, 3, 4],
  })
  const statements = effects.map(({ claim, statement }) => palette.faint(`${claim}: ${statement}`))
  return [...table, ...statements, '']
}

function indicator(kpi: KpiKey, group: string | undefined): string {
  return kpiDefinition(kpi).name + (group === undefined ? '' : ` (${group})`)
}

function withMissing({ verdict, missing }: EffectFinding): string {
  return missing.length === 0 ? verdict : `${verdict}: ${missing.join(', ')}`
}

function isDifference({ measure }: EffectFinding): boolean {
  return measure === 'difference'
}

function unitOf({ measure, unit }: EffectFinding): string {
  return measure === 'relative' ? 'share' : unit
}

function plain(effect: EffectFinding, value: number): string {
  return amount({ mean: value, halfWidth: null }, unitOf(effect), isDifference(effect))
}

function amount(estimate: Estimate, unitName: string, isChange = true): string {
  const unit = unitFor(unitName, [estimate.mean, estimate.halfWidth ?? 0], isChange)
  const { mean, halfWidth } = formatEstimate(estimate, unit.factor)
  const digits = halfWidth === null ? mean : `${mean} ± ${halfWidth}`
  return [digits, unit.prefix, unit.name].filter((word) => word !== '').join(' ')
}

function trapText({ trap }: LeverFindings): string {
  const { description, kpi, effect, halfWidth, margin, holds } = trap
  const unit = kpiDefinition(kpi as KpiKey).unit
  const measured = effect === null ? 'undefined' : amount({ mean: effect, halfWidth }, unit)
  const outcome = holds ? 'holds' : 'does NOT hold'
  return `Trap ${outcome}: ${description}. ${kpiDefinition(kpi).name} changes by ${measured}; margin ${amount({ mean: margin, halfWidth: null }, unit)}.`
}

function thresholdText({ parameter, points, value, low, high }: ThresholdFinding): string {
  const tried = points
    .map((point) => `${point.value}: ${amount({ mean: point.effect, halfWidth: point.halfWidth }, 'CNY')}`)
    .join('; ')
  const end = (at: number | null) => (at === null ? 'beyond them' : at.toFixed(2))
  const where =
    value === null
      ? 'profit does not cross zero between them'
      : `it loses money from ${value.toFixed(2)} on (interval ${end(low)} … ${end(high)})`
  return `Threshold, ${parameter}: ${where}. Change of profit at ${tried}.`
}

function crossoverText({ crossover }: LeverFindings): string {
  if (crossover === null) return 'Crossover: undefined, profit or cost of the lever is.'
  const { value, halfWidth, status } = crossover
  const { mean, halfWidth: half } = formatEstimate({ mean: value, halfWidth })
  return `Crossover: at its stated cost it ${status === 'undecided' ? 'may pay or not' : status}; profit is as without it at ${mean} ± ${half ?? '0'} times that cost${value < 0 ? ', so it would not pay for nothing either' : ''}.`
}
