import type { Check } from './check.ts'
import { BEER_GAME_CHECKS } from './checks/beer-game-checks.ts'
import { BURST_CHECKS } from './checks/burst-checks.ts'
import { COVERAGE_CHECKS } from './checks/coverage-checks.ts'
import { FAILING_SUPPLIER_CHECKS } from './checks/failing-supplier-checks.ts'
import { INTERVAL_CHECKS } from './checks/interval-checks.ts'
import { KERNEL_CHECKS } from './checks/kernel-checks.ts'
import { LAW_CHECKS } from './checks/law-checks.ts'
import { LIVE_SESSION_CHECKS } from './checks/live-session-checks.ts'
import { LOTS_CHECKS } from './checks/lots-checks.ts'
import { NETWORK_CHECKS } from './checks/network-checks.ts'
import { PRINTED_FLOW_CHECKS } from './checks/printed-flow-checks.ts'
import { PRINTED_INVENTORY_CHECKS } from './checks/printed-inventory-checks.ts'
import { PRIORITY_CHECKS } from './checks/priority-checks.ts'
import { QUEUE_CHECKS } from './checks/queue-checks.ts'
import { RANDOMNESS_CHECKS } from './checks/randomness-checks.ts'
import { REVIEW_CHECKS } from './checks/review-checks.ts'
import { SINGLE_STOCK_CHECKS } from './checks/single-stock-checks.ts'
import { GENERAL_SERVICE_CHECKS, STATION_CHECKS } from './checks/station-checks.ts'
import { STOCK_NETWORK_CHECKS } from './checks/stock-network-checks.ts'
import { THINNING_CHECKS } from './checks/thinning-checks.ts'
import { TRANSIT_CHECKS } from './checks/transit-checks.ts'

/** Every check there is. A new one goes into the file of its family, a new family into a file of its own. */
export const CHECKS: readonly Check[] = [
  ...KERNEL_CHECKS,
  ...RANDOMNESS_CHECKS,
  ...INTERVAL_CHECKS,
  ...LAW_CHECKS,
  ...LOTS_CHECKS,
  ...COVERAGE_CHECKS,
  ...QUEUE_CHECKS,
  ...STATION_CHECKS,
  ...GENERAL_SERVICE_CHECKS,
  ...PRIORITY_CHECKS,
  ...NETWORK_CHECKS,
  ...LIVE_SESSION_CHECKS,
  ...THINNING_CHECKS,
  ...BURST_CHECKS,
  ...TRANSIT_CHECKS,
  ...SINGLE_STOCK_CHECKS,
  ...FAILING_SUPPLIER_CHECKS,
  ...STOCK_NETWORK_CHECKS,
  ...REVIEW_CHECKS,
  ...BEER_GAME_CHECKS,
  ...PRINTED_FLOW_CHECKS,
  ...PRINTED_INVENTORY_CHECKS,
]
