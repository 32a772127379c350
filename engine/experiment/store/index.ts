export { resultsId } from './inputs.ts'
export type { Manifest } from './manifest.ts'
export { ResultsStore } from './results-store.ts'
