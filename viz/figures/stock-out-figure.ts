import type { Comparison } from '../../engine/experiment/index.ts'
import { baseLayout } from './base-layout.ts'
import type { Figure } from './figure.ts'
import { nightAxis } from './night-axis.ts'
import { panelAxis, stackPanels } from './panels.ts'

/** Light to dark in one hue, so that it reads in grey too. */
const SCALE = [
  [0, '#f3f6f9'],
  [0.01, '#dbe9f4'],
  [0.25, '#8fbcdb'],
  [0.5, '#3f8cc0'],
  [0.75, '#165a8f'],
  [1, '#08264a'],
]

/**
 * Share of demand turned away for lack of stock, by macro-region and hour.
 *
 * @param comparison - the statistics.
 */
export function stockOutFigure({ courses, replications }: Comparison): Figure {
  const { policies, regions, stepHours } = courses
  const panels = stackPanels(
    policies.map(({ name }) => name),
    '',
    { autorange: 'reversed', showgrid: false },
  )
  const night = nightAxis(courses, panelAxis(policies.length - 1))
  return {
    id: 'stock-out',
    title: 'Where and when are buyers turned away?',
    caption: `Units turned away for lack of stock, per cent of units demanded, by macro-region and ${stepHours === 1 ? 'hour' : `${stepHours} hours`}; pooled over ${replications} replications. Blank: nothing was demanded.`,
    data: policies.map(({ turnedAwayShare }, index) => ({
      type: 'heatmap',
      x: (turnedAwayShare[0] ?? []).map((_, step) => (step + 0.5) * stepHours),
      y: regions,
      z: turnedAwayShare.map((row) => row.map((share) => (share === null ? null : share * 100))),
      yaxis: panelAxis(index),
      coloraxis: 'coloraxis',
      xgap: 0,
      ygap: 1,
      hoverongaps: false,
      hovertemplate: '%{y}: %{z:.1f} % turned away<extra></extra>',
    })),
    layout: baseLayout(panels.height + 40, {
      ...panels.layout,
      ...night,
      shapes: [],
      margin: { l: 64, r: 12, t: 64, b: 84 },
      coloraxis: {
        cmin: 0,
        cmax: highest(policies),
        colorscale: SCALE,
        colorbar: {
          orientation: 'h',
          y: -0.14,
          yanchor: 'top',
          thickness: 10,
          len: 0.6,
          ticksuffix: ' %',
          outlinewidth: 0,
        },
      },
    }),
  }
}

/** The scale ends at the next ten per cent above the largest share, so that small ones are seen too. */
function highest(policies: Comparison['courses']['policies']): number {
  let most = 0
  for (const { turnedAwayShare } of policies) {
    for (const row of turnedAwayShare) for (const share of row) most = Math.max(most, share ?? 0)
  }
  return Math.max(10, Math.ceil(most * 10) * 10)
}
