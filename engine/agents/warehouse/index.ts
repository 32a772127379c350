export { Fulfilment } from './fulfilment.ts'
export { Inbound } from './inbound.ts'
export { Shelves } from './shelves.ts'
