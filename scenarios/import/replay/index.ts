export { describeReplay } from './describe-replay.ts'
export type { ReplayOptions } from './replay-options.ts'
export { replayScenario } from './replay-scenario.ts'
