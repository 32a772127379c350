/** What buyers complain about, by number. */
export const COMPLAINT = {
  /** goods that do not do what they should */
  quality: 0,
  /** goods that are not what was shown */
  notAsDescribed: 1,
  /** an order that came after its promise */
  late: 2,
  /** anything else */
  service: 3,
} as const

/** Names of the reasons in the order of their numbers. */
export const COMPLAINT_REASONS = Object.keys(COMPLAINT) as readonly (keyof typeof COMPLAINT)[]
