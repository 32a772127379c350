import type { Comparison } from '../../engine/experiment/index.ts'
import type { Scenario } from '../../scenarios/index.ts'
import { axis, baseLayout } from './base-layout.ts'
import type { Figure, Layout } from './figure.ts'
import { INK, styleOf } from './palette.ts'

const HOUR = 3_600_000
const NEGLIGIBLE = 0.002

/**
 * Distribution of lead times by policy, with the promises marked.
 *
 * @param comparison - the statistics.
 * @param scenario - its promises.
 */
export function leadTimeFigure({ courses, replications }: Comparison, scenario: Scenario): Figure {
  const { policies, leadTimeBinHours } = courses
  const { core, county } = scenario.promises.deliverWithin
  const last = lastBin(policies.map(({ leadTimeShare }) => leadTimeShare))
  const promises = [...new Set([core, county])].map((promise) => promise / HOUR)
  return {
    id: 'lead-time',
    title: 'How long do buyers wait?',
    caption: `Share of delivered orders by time from acceptance to delivery, in steps of ${leadTimeBinHours} h; all orders of ${replications} replications. Dotted: promised delivery in core cities (${core / HOUR} h) and counties (${county / HOUR} h).`,
    data: policies.map(({ name, leadTimeShare }, index) => {
      const { colour, dash } = styleOf(index)
      return {
        type: 'scatter',
        mode: 'lines',
        name,
        x: leadTimeShare.slice(0, last + 1).map((_, bin) => (bin + 0.5) * leadTimeBinHours),
        y: leadTimeShare.slice(0, last + 1).map((share) => share * 100),
        line: { color: colour, dash, width: 2, shape: 'hvh' },
        hovertemplate: `${name}: %{y:.1f} % of orders around %{x} h<extra></extra>`,
      }
    }),
    layout: baseLayout(360, {
      showlegend: policies.length > 1,
      xaxis: axis('hours from acceptance to delivery', { rangemode: 'tozero', dtick: 24 }),
      yaxis: axis('% of delivered orders', { rangemode: 'tozero' }),
      shapes: promises.map(promiseLine),
      legend: { orientation: 'h', x: 0, y: -0.24, yanchor: 'top' },
      margin: { l: 56, r: 12, t: 16, b: 84 },
    }),
  }
}

function lastBin(rows: readonly (readonly number[])[]): number {
  return Math.max(1, ...rows.map((row) => row.findLastIndex((share) => share > NEGLIGIBLE)))
}

function promiseLine(hours: number): Layout {
  const line = { color: INK.faint, width: 1.5, dash: 'dot' }
  return { type: 'line', xref: 'x', yref: 'paper', x0: hours, x1: hours, y0: 0, y1: 1, line }
}
