export { type EstimateCell, estimateColumn } from './estimate-column.ts'
export { tableLines } from './table.ts'
