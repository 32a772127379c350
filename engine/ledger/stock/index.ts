export { measureStock } from './measure-stock.ts'
export { STOCK_ACCOUNT, StockBooks } from './stock-books.ts'
export { StockFigures } from './stock-figures.ts'
