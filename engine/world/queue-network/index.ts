export { compileQueueNetwork } from './compile-queue-network.ts'
export {
  type CompiledFork,
  type CompiledPopulation,
  type CompiledQueueNetwork,
  type CompiledRoute,
  type CompiledSource,
  type CompiledStation,
  OUT,
  TICKS,
} from './compiled-queue-network.ts'
