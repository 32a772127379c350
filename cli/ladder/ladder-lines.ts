import type { Ladder, LadderStep } from '../../engine/study/ladder/index.ts'
import { type Estimate, formatEstimate, unitFor, wrap } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'

/**
 * The information ladder for people.
 *
 * @param ladder - what was found.
 * @param terminal - colours and width.
 */
export function ladderLines(ladder: Ladder, { palette, columns }: Terminal): string[] {
  const { scenario, replications, seed, steps, notes } = ladder
  const money = unitFor(
    'CNY',
    steps.flatMap(({ profit, gain }) => [profit.mean, gain.mean]),
  )
  const inMoney = (estimate: Estimate) => text(estimate, money.factor)
  const share = (estimate: Estimate | null) => (estimate === null ? '–' : text(estimate, 100))
  const unit = [money.prefix, money.name].filter((word) => word !== '').join(' ')
  const table = tableLines({
    head: ['Information', `Profit, ${unit}`, `Above blind, ${unit}`, 'Unmet demand, %', 'Overstock, %'],
    rows: steps.map((step) => [
      step.isBound ? palette.faint(step.name) : step.name,
      inMoney(step.profit),
      inMoney(step.gain),
      share(step.unmetDemandShare),
      share(step.overstockShare),
    ]),
    right: [1, 2, 3, 4],
  })
  return [
    palette.strong(`Information ladder of ${scenario}`),
    palette.faint(
      `the same rule for stock, on the same luck, with more and more to go by; ${replications} replications, seed ${seed}; mean ± 95 % half width`,
    ),
    '',
    ...table,
    '',
    ...steps.flatMap((step) => wrap(known(step), columns)),
    ...notes.flatMap((note) => wrap(note, columns)),
  ]
}

function known({ name, knows, isBound }: LadderStep): string {
  return isBound
    ? `${name}: no policy earns more on the mean that knows ${knows}.`
    : `${name} knows ${knows}.`
}

function text(estimate: Estimate, factor: number): string {
  const { mean, halfWidth } = formatEstimate(estimate, factor)
  return halfWidth === null ? mean : `${mean} ± ${halfWidth}`
}
