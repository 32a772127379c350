import type { Comparison, Estimate, PolicyCourse } from '../../engine/experiment/index.ts'
import { formatEstimate, rankPolicies, type ShownUnit, unitFor } from '../wording/index.ts'
import { axis, baseLayout } from './base-layout.ts'
import type { Figure, Layout, Trace } from './figure.ts'
import { INK, MONEY } from './palette.ts'

/** Accounts in the order in which money is spent, with their names for people. */
const STEPS: readonly (readonly [account: string, name: string])[] = [
  ['sales', 'sales'],
  ['refunds', 'refunds of returns'],
  ['promotion', 'coupons'],
  ['costOfGoods', 'cost of goods'],
  ['quickPremium', 'quick factories'],
  ['setUp', 'production set-ups'],
  ['commission', "hosts' commission"],
  ['platformFee', 'platform fee'],
  ['slotFees', 'slot fees'],
  ['warehouse', 'warehouses'],
  ['packaging', 'packaging'],
  ['lineHaul', 'line-haul'],
  ['lastMile', 'last mile'],
  ['reverse', 'returns handling'],
  ['insurance', 'freight insurance'],
  ['penalties', 'late penalties'],
  ['writeDown', 'write-downs of stock'],
  ['capital', 'capital tied up'],
]

/** The largest account may have four digits, so that the small ones keep some. */
const FINER = 10

/**
 * From sales to profit, account by account; buttons choose the policy.
 *
 * @param comparison - the statistics.
 */
export function waterfallFigure(comparison: Comparison): Figure {
  const { policies } = comparison.courses
  const first = Math.max(
    0,
    policies.findIndex(({ name }) => name === rankPolicies(comparison)[0]?.name),
  )
  const unit = unitFor('CNY', [largestOf(policies) / FINER])
  return {
    id: 'waterfall',
    title: 'Where does the money go?',
    caption: `From sales to profit in ${unit.prefix === 'M' ? 'million' : unit.prefix === 'k' ? 'thousand' : ''} CNY; mean of ${comparison.replications} replications, ± half width of its 95 % interval. Accounts of the measured orders and days; each bar starts where the one above ends.`,
    data: policies.map((policy, index) => ({
      ...bars(policy, profitOf(comparison, index), unit),
      visible: index === first,
    })),
    layout: baseLayout(700, {
      xaxis: axis(`${unit.prefix} CNY`.trim(), { zeroline: true, zerolinecolor: INK.faint }),
      yaxis: axis('', { autorange: 'reversed', type: 'category' }),
      margin: { l: 120, r: 16, t: 48, b: 48 },
      updatemenus: policies.length < 2 ? [] : [policyButtons(policies, first)],
    }),
  }
}

function largestOf(policies: readonly PolicyCourse[]): number {
  return Math.max(
    0,
    ...policies.flatMap(({ money }) => Object.values(money).map(({ mean }) => Math.abs(mean))),
  )
}

function profitOf({ policies }: Comparison, index: number): Estimate {
  return policies[index].kpis.profit ?? { mean: 0, halfWidth: null }
}

function bars({ name, money }: PolicyCourse, profit: Estimate, unit: ShownUnit): Trace {
  const steps = stepsOf(money)
  const amounts = [...steps.map(([account]) => money[account]), profit]
  const means = amounts.map(({ mean }) => mean * unit.factor)
  const bases = means.map((_, step) =>
    step === means.length - 1 ? 0 : means.slice(0, step).reduce((sum, mean) => sum + mean, 0),
  )
  const colours = means.map((mean, step) =>
    step === means.length - 1 ? MONEY.total : mean < 0 ? MONEY.paid : MONEY.gained,
  )
  return {
    type: 'bar',
    orientation: 'h',
    name,
    y: [...steps.map(([, label]) => label), '<b>profit</b>'].map(
      (label, step) => `${label}<br>${faint(inDigits(amounts[step], unit))}`,
    ),
    x: means,
    base: bases,
    marker: { color: colours },
    hovertemplate: `${name}, %{y} ${unit.prefix} CNY<extra></extra>`,
  }
}

/** Accounts in which something moved; one without a name here comes last under its own, so that all add up to profit. */
function stepsOf(money: PolicyCourse['money']): (readonly [account: string, name: string])[] {
  const named = new Set(STEPS.map(([account]) => account))
  const others = Object.keys(money).filter((account) => !named.has(account))
  return [...STEPS, ...others.map((account) => [account, account] as const)].filter(
    ([account]) => money[account] !== undefined && money[account].mean !== 0,
  )
}

function faint(text: string): string {
  return `<span style="color:${INK.faint};font-size:10px">${text}</span>`
}

function inDigits(amount: Estimate, unit: ShownUnit): string {
  const { mean, halfWidth } = formatEstimate(amount, unit.factor)
  return halfWidth === null ? mean : `${mean} ± ${halfWidth}`
}

function policyButtons(policies: readonly PolicyCourse[], active: number): Layout {
  return {
    type: 'buttons',
    direction: 'right',
    active,
    x: 1,
    xanchor: 'right',
    y: 1,
    yanchor: 'bottom',
    pad: { b: 6 },
    font: { size: 11 },
    bgcolor: '#ffffff',
    bordercolor: INK.line,
    buttons: policies.map(({ name }, index) => ({
      label: name,
      method: 'restyle',
      args: [{ visible: policies.map((_, other) => other === index) }],
    })),
  }
}
