import { axis } from './base-layout.ts'
import type { Layout } from './figure.ts'
import { INK } from './palette.ts'

/** Panels one below the other that share their horizontal axis: a policy each. */
export interface Panels {
  /** Height of the whole figure, px. */
  readonly height: number
  /** Vertical axes, their parts of the height, and the names above. */
  readonly layout: Layout
}

const PANEL = 150
const AROUND = 140
const GAP_SHARE = 0.16

/**
 * Divides a figure into panels.
 *
 * @param names - what stands above each, from top to bottom.
 * @param yTitle - title of the vertical axes.
 * @param yAxis - what else the vertical axes have.
 */
export function stackPanels(names: readonly string[], yTitle: string, yAxis: Layout = {}): Panels {
  const share = 1 / names.length
  const axes = names.map((_, index) => {
    const top = 1 - index * share
    const domain = [top - share * (1 - GAP_SHARE), top - share * 0.04]
    const matches = index === 0 ? {} : { matches: 'y' }
    return [`yaxis${suffix(index)}`, axis(index === 0 ? yTitle : '', { domain, ...matches, ...yAxis })]
  })
  const annotations = names.map((name, index) => ({
    text: `<b>${name}</b>`,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y: 1 - index * share - share * 0.04,
    xanchor: 'left',
    yanchor: 'bottom',
    showarrow: false,
    font: { size: 12, color: INK.text },
  }))
  return { height: AROUND + PANEL * names.length, layout: { ...Object.fromEntries(axes), annotations } }
}

/**
 * Name of the vertical axis of a panel, as traces refer to it.
 *
 * @param index - of the panel, from 0.
 */
export function panelAxis(index: number): string {
  return `y${suffix(index)}`
}

function suffix(index: number): string {
  return index === 0 ? '' : String(index + 1)
}
