export { type Figure, type FigureInput, figuresOf, type Layout, type Trace } from './figures/index.ts'
export { PLOTLY_FILE, REPORT, type ReportInput, renderReport, writeReport } from './report/index.ts'
export * from './wording/index.ts'
