export { type Gate, readGate } from './gate.ts'
export { failedGates } from './judge-gates.ts'
