import type { Check } from './check.ts'
import { INTERVAL_CHECKS } from './checks/interval-checks.ts'
import { KERNEL_CHECKS } from './checks/kernel-checks.ts'
import { LAW_CHECKS } from './checks/law-checks.ts'
import { QUEUE_CHECKS } from './checks/queue-checks.ts'
import { RANDOMNESS_CHECKS } from './checks/randomness-checks.ts'

/** Every check there is. A new one goes into the file of its family, a new family into a file of its own. */
export const CHECKS: readonly Check[] = [
  ...KERNEL_CHECKS,
  ...RANDOMNESS_CHECKS,
  ...INTERVAL_CHECKS,
  ...LAW_CHECKS,
  ...QUEUE_CHECKS,
]
