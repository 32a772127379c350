export { Freight } from './freight.ts'
export { LastMile, type LastMilePorts } from './last-mile.ts'
export { LineHaul, type LineHaulPorts } from './line-haul.ts'
export { Transit } from './transit.ts'
