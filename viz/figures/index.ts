export type { Figure, Trace } from './figure.ts'
export { figuresOf } from './figures-of.ts'
