import { workerData } from 'node:worker_threads'
import type { ClassicRecord } from '../../classic-record.ts'
import { simulate } from '../../simulate.ts'
import { type CompiledClassic, compileClassic } from '../../world/index.ts'
import { answerReplications } from './answer-replications.ts'
import type { ClassicData, ClassicTask } from './classic-task.ts'
import type { ReplicationAnswer } from './replication-task.ts'

const { scenario, seed } = workerData as ClassicData
let compiled: CompiledClassic | undefined

/** Runs one replication of a textbook system; errors come back as answers. */
const answer: (task: ClassicTask) => Promise<ReplicationAnswer<ClassicRecord>> = answerReplications(
  ({ replication }: ClassicTask) => {
    compiled ??= compileClassic(scenario)
    return Promise.resolve(simulate(compiled, { seed, replication }))
  },
)

export default answer
