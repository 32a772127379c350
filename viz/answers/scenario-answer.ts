/** A policy set that can be run on a scenario. */
export interface PolicyAnswer {
  /** Its name. */
  readonly name: string
  /** One line on what it does. */
  readonly description: string
  /** Whether it is compared when a request names no policies. */
  readonly isDefault: boolean
}

/** A lever that can be tried on a scenario. */
export interface LeverAnswer {
  /** Short name, such as `S08`. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** What it does. */
  readonly description: string
  /** What its strength means. */
  readonly meaning: string
  /** Smallest strength, at which nothing changes. */
  readonly from: number
  /** Largest strength. */
  readonly to: number
  /** Strength that is meant when none is given. */
  readonly strength: number
  /** Why it cannot be applied to this scenario; `null`: it can. */
  readonly obstacle: string | null
}

/** A scenario as the server tells of it. */
export interface ScenarioAnswer {
  /** Name by which it is started. */
  readonly id: string
  /** One line on what it is about. */
  readonly title: string
  /** What happens in it. */
  readonly description: string
  /** Orders expected in one replication, warm-up included. */
  readonly orders: number
  /** Goods. */
  readonly skus: number
  /** Factories. */
  readonly factories: number
  /** Warehouses, regional and front. */
  readonly warehouses: number
  /** Zones of demand. */
  readonly zones: number
  /** Shows inside the measured window. */
  readonly shows: number
  /** Length of the measured window, days. */
  readonly days: number
  /** Units planned to be demanded in each hour of the measured window. */
  readonly demandByHour: readonly number[]
  /** Replications of each policy unless the request says otherwise. */
  readonly replications: number
  /** The policy sets, the scenario's own first. */
  readonly policies: readonly PolicyAnswer[]
  /** All levers, and whether they can be applied to the first policy set that is compared. */
  readonly levers: readonly LeverAnswer[]
}
