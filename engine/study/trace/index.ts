export { readTrace } from './read-trace.ts'
export { replayTrace, type TraceComparison } from './replay-trace.ts'
export { TraceError } from './trace.ts'
