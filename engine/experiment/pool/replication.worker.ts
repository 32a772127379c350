import { workerData } from 'node:worker_threads'
import { importKinds } from '../../policy-file/index.ts'
import { simulate } from '../../simulate.ts'
import { compile } from '../../world/index.ts'
import { answerReplications } from './answer-replications.ts'
import type { ExperimentData, ReplicationAnswer, ReplicationTask } from './replication-task.ts'

const { scenario, changed, policySets, policyModules, seed, lotSize } = workerData as ExperimentData
const compiled = remembered((name: string) => compile(changed[name]?.scenario ?? scenario))
const ownKinds = once(() => importKinds(policyModules))

/** Runs one replication; errors come back as answers. */
const answer: (task: ReplicationTask) => Promise<ReplicationAnswer> = answerReplications(
  async ({ policyName, replication }) => {
    const policySet = policySets[policyName]
    const own = (await ownKinds())[changed[policyName]?.base ?? policyName]
    return simulate(compiled(policyName in changed ? policyName : ''), {
      policyName,
      policySet,
      ownKinds: own,
      seed,
      replication,
      lotSize,
    })
  },
)

export default answer

/** Makes one thing of each name, and keeps it. */
function remembered<Thing>(make: (name: string) => Thing): (name: string) => Thing {
  const made = new Map<string, Thing>()
  return (name) => {
    const thing = made.get(name) ?? make(name)
    made.set(name, thing)
    return thing
  }
}

/** Makes something at the first task, not at start, so that an error there is an answer and not a dead worker. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined
  return () => {
    made ??= make()
    return made
  }
}
