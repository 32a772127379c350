export { resultsId } from './inputs.ts'
export type { Manifest } from './manifest.ts'
export { readResults, type StoredResults } from './read-results.ts'
export { ResultsStore } from './results-store.ts'
