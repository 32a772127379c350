/**
 * Colours that people with any colour vision tell apart, in the order in which policies take them.
 *
 * @see Okabe & Ito (2008), Color Universal Design; yellow is left out, as it is too light for lines on white.
 */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#4d4d4d'] as const
const DASHES = ['solid', 'dash', 'dot', 'dashdot', 'longdash', 'longdashdot'] as const
const MARKERS = ['circle', 'square', 'diamond', 'triangle-up', 'cross', 'x', 'star'] as const

/** Ink of texts and axes, and the lighter ones of what stands behind. */
export const INK = { text: '#1f2933', faint: '#616e7c', line: '#cbd2d9', grid: '#eceff3' } as const

/** Colour of what is gained and what is paid in a figure of money. */
export const MONEY = { gained: '#0072b2', paid: '#d9a27c', total: '#1f2933' } as const

/** How a policy looks in every figure. */
export interface PolicyStyle {
  /** Colour of its lines. */
  readonly colour: string
  /** Dash of its lines, for those who see no colour. */
  readonly dash: string
  /** Marker of its points. */
  readonly marker: string
}

/**
 * Style of a policy.
 *
 * @param index - its place in the comparison, from 0.
 */
export function styleOf(index: number): PolicyStyle {
  return {
    colour: COLOURS[index % COLOURS.length],
    dash: DASHES[index % DASHES.length],
    marker: MARKERS[index % MARKERS.length],
  }
}

/**
 * A colour let through.
 *
 * @param colour - as `#rrggbb`.
 * @param opacity - 0..1.
 */
export function translucent(colour: string, opacity: number): string {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${opacity})`
}
