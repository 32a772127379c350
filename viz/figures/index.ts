export type { Figure, Layout, Trace } from './figure.ts'
export { type FigureInput, figuresOf } from './figures-of.ts'
