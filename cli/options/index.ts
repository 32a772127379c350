export { knownName, nameList } from './known-name.ts'
export { decimalNumber, lotSize, lotTolerance, shareBetween, wholeNumber } from './number-option.ts'
export { addOrderOptions, addReadOptions, demandOrders, type OrderOptions } from './order-options.ts'
export { demandFolder } from './results-folder.ts'
