export { compileQueueNetwork } from './compile-queue-network.ts'
export {
  type CompiledQueueNetwork,
  type CompiledRoute,
  type CompiledSource,
  OUT,
  TICKS,
} from './compiled-queue-network.ts'
