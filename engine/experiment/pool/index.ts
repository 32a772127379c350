export type { ClassicData, ClassicTask } from './classic-task.ts'
export type { ReplicationTask } from './replication-task.ts'
export { runReplications } from './run-replications.ts'
export { workerArguments } from './worker-arguments.ts'
