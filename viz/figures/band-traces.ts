import type { Bands } from '../../engine/experiment/index.ts'
import type { Trace } from './figure.ts'
import { type PolicyStyle, translucent } from './palette.ts'

/** Where the bands of a policy are drawn. */
export interface BandPlace {
  /** Length of a step, h. */
  readonly stepHours: number
  /** Vertical axis of the panel. */
  readonly yaxis: string
  /** Style of the policy. */
  readonly style: PolicyStyle
  /** Unit of the values, for the label under the pointer. */
  readonly unit: string
}

/**
 * Bands from the 5 to the 95 % and from the 25 to the 75 % quantile, and the median.
 *
 * @param bands - by step.
 * @param place - where they are drawn.
 */
export function bandTraces(bands: Bands, { stepHours, yaxis, style, unit }: BandPlace): Trace[] {
  const x = bands.mean.map((_, step) => (step + 1) * stepHours)
  const edge = { type: 'scatter', mode: 'lines', x, yaxis, line: { width: 0 }, hoverinfo: 'skip' }
  const filled = (opacity: number) => ({ fill: 'tonexty', fillcolor: translucent(style.colour, opacity) })
  return [
    { ...edge, y: bands.p5 },
    { ...edge, y: bands.p95, ...filled(0.18) },
    { ...edge, y: bands.p25 },
    { ...edge, y: bands.p75, ...filled(0.3) },
    {
      type: 'scatter',
      mode: 'lines',
      x,
      y: bands.p50,
      yaxis,
      line: { color: style.colour, width: 2, dash: style.dash },
      customdata: x.map((_, step) => [bands.p5[step], bands.p95[step]]),
      hovertemplate: `%{y:,.0f} ${unit}<br>90 % of runs: %{customdata[0]:,.0f} to %{customdata[1]:,.0f}<extra></extra>`,
    },
  ]
}
