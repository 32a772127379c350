export { Freight } from './freight.ts'
export { LastMile } from './last-mile.ts'
export { LineHaul } from './line-haul.ts'
export { Transit } from './transit.ts'
