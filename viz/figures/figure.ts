/** A trace of a figure, as plotly takes it. */
export type Trace = Readonly<Record<string, unknown>>

/** Layout of a figure, as plotly takes it. */
export type Layout = Readonly<Record<string, unknown>>

/** A figure: plain data that report and page draw alike. */
export interface Figure {
  /** Name inside a page. */
  readonly id: string
  /** What it answers, in words. */
  readonly title: string
  /** Units, what bands and intervals are, and on how many replications it stands. */
  readonly caption: string
  /** Traces. */
  readonly data: readonly Trace[]
  /** Layout; its height is in pixels, its width that of the page. */
  readonly layout: Layout
}
