export type { DemandSource } from './demand-source.ts'
export { MergedSource } from './merged-source.ts'
export { openSources } from './open-sources.ts'
export { type RealisedDemand, realiseDemand } from './realised-demand.ts'
