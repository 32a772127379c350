import type { StockNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'
import { checkDemands } from './demands.ts'
import { checkDisruptions } from './disruptions.ts'
import { checkOrdering } from './ordering.ts'
import { checkSuppliers } from './suppliers.ts'

/** The rules that span several fields of a stock network. */
export const STOCK_NETWORK_CHECKS: readonly ((scenario: StockNetwork) => Iterable<Finding>)[] = [
  checkSuppliers,
  checkDemands,
  checkOrdering,
  checkDisruptions,
]
