import type { Comparison, PolicyComparison } from '../../engine/experiment/index.ts'
import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import { labelled, type ShownUnit, shownKpis, unitFor } from '../wording/index.ts'
import { axis, baseLayout } from './base-layout.ts'
import type { Figure, Layout, Trace } from './figure.ts'
import { INK, styleOf } from './palette.ts'

const MOST_ROWS = 8
const AROUND = 56
const BESIDE: ReadonlySet<KpiKey> = new Set([
  'fillRate',
  'onTimeRate',
  'stockOutRate',
  'leadTimeHoursP95',
  'peakBacklogOrders',
  'overstockShare',
  'logisticsCostRatio',
])

/**
 * The policies beside each other, an indicator a row, with the 95 % interval of each mean.
 *
 * @param comparison - the statistics.
 */
export function comparisonFigure(comparison: Comparison): Figure {
  const { policies, objective, replications } = comparison
  const keys = shownKpis(comparison, true)
    .filter((key) => key === objective || BESIDE.has(key))
    .sort((a, b) => Number(b === objective) - Number(a === objective))
    .slice(0, MOST_ROWS)
  const rowHeight = 48 + 24 * policies.length
  return {
    id: 'comparison',
    title: 'How do the policies differ?',
    caption: `Mean of ${replications} replications; bars: its 95 % interval. The arrow shows which direction is better. All policies met the same nights, so differences are surer than the bars suggest: see the table of differences.`,
    data: keys.flatMap((key, row) => rowTraces(policies, key, row)),
    layout: baseLayout(AROUND + rowHeight * keys.length, {
      ...Object.assign({}, ...keys.map((key, row) => rowAxes(policies, key, row, keys.length))),
      annotations: keys.map((key, row) => rowTitle(policies, key, row, keys.length)),
      margin: { l: 96, r: 20, t: 20, b: 36 },
    }),
  }
}

function rowTraces(policies: readonly PolicyComparison[], key: KpiKey, row: number): Trace[] {
  const unit = shownUnit(policies, key)
  return policies.flatMap(({ name, kpis }, index) => {
    const summary = kpis[key]
    if (summary === null) return []
    const { colour, marker } = styleOf(index)
    return [
      {
        type: 'scatter',
        mode: 'markers',
        x: [summary.mean * unit.factor],
        y: [name],
        xaxis: `x${suffix(row)}`,
        yaxis: `y${suffix(row)}`,
        marker: { symbol: marker, size: 9, color: colour },
        error_x: {
          type: 'data',
          array: [(summary.halfWidth ?? 0) * unit.factor],
          color: colour,
          thickness: 2,
          width: 5,
        },
        hovertemplate: `${name}: %{x:,.4~g}<extra></extra>`,
      },
    ]
  })
}

function rowAxes(policies: readonly PolicyComparison[], key: KpiKey, row: number, rows: number): Layout {
  const share = 1 / rows
  const top = 1 - row * share
  const domain = [top - share * 0.74, top - share * 0.22]
  const order = policies.map(({ name }) => name).reverse()
  const more = { domain, anchor: `x${suffix(row)}`, categoryorder: 'array', categoryarray: order }
  return {
    [`xaxis${suffix(row)}`]: axis('', { anchor: `y${suffix(row)}`, nticks: 6, zeroline: key === 'profit' }),
    [`yaxis${suffix(row)}`]: axis('', { ...more, type: 'category', range: [-0.6, order.length - 0.4] }),
  }
}

function rowTitle(policies: readonly PolicyComparison[], key: KpiKey, row: number, rows: number): Layout {
  const { name, better } = kpiDefinition(key)
  const arrow = better === 'high' ? 'more is better →' : '← less is better'
  return {
    text: `<b>${labelled(name, shownUnit(policies, key))}</b>  <span style="color:${INK.faint}">${arrow}</span>`,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y: 1 - row / rows - 0.18 / rows,
    xanchor: 'left',
    yanchor: 'bottom',
    showarrow: false,
  }
}

function shownUnit(policies: readonly PolicyComparison[], key: KpiKey): ShownUnit {
  const means = policies.flatMap(({ kpis }) => (kpis[key] === null ? [] : [kpis[key].mean]))
  return unitFor(kpiDefinition(key).unit, means)
}

function suffix(index: number): string {
  return index === 0 ? '' : String(index + 1)
}
