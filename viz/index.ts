export { type Figure, figuresOf, type Trace } from './figures/index.ts'
export { PLOTLY_FILE, REPORT, renderReport, writeReport } from './report/index.ts'
export * from './wording/index.ts'
