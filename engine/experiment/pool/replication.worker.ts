import { workerData } from 'node:worker_threads'
import { simulate } from '../../simulate.ts'
import { type CompiledScenario, compile } from '../../world/index.ts'
import { answerReplications } from './answer-replications.ts'
import type { ExperimentData, ReplicationAnswer, ReplicationTask } from './replication-task.ts'

const { scenario, policySets, seed, lotSize } = workerData as ExperimentData
const compiled = once(() => compile(scenario))

/** Runs one replication; errors come back as answers. */
const answer: (task: ReplicationTask) => ReplicationAnswer = answerReplications(
  ({ policyName, replication }) =>
    simulate(compiled(), { policyName, policySet: policySets[policyName], seed, replication, lotSize }),
)

export default answer

/** Compiles at the first task, not at start, so that an error there is an answer and not a dead worker. */
function once(make: () => CompiledScenario): () => CompiledScenario {
  let made: CompiledScenario | undefined
  return () => {
    made ??= make()
    return made
  }
}
