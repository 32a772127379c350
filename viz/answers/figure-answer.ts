/** A figure as plotly takes it. */
export interface FigureAnswer {
  /** Name of the figure. */
  readonly id: string
  /** The question it answers. */
  readonly title: string
  /** What is drawn, with units. */
  readonly caption: string
  /** Traces of plotly. */
  readonly data: readonly unknown[]
  /** Layout of plotly. */
  readonly layout: Readonly<Record<string, unknown>>
}
