export { Fulfilment, type FulfilmentPorts } from './fulfilment.ts'
export { Inbound, type InboundPorts } from './inbound.ts'
export { Shelves } from './shelves.ts'
