import type { Claim } from '../claim.ts'
import type { LeverExperiment } from '../lever-experiment.ts'
import { collaborationCloud } from './collaboration-cloud.ts'
import { crossWarehouseTransfer } from './cross-warehouse-transfer.ts'
import { demandInsight } from './demand-insight.ts'
import { dynamicPricing } from './dynamic-pricing.ts'
import { edgeComputing } from './edge-computing.ts'
import { hitDetection } from './hit-detection.ts'
import { insurancePool } from './insurance-pool.ts'
import { livestreamForecast } from './livestream-forecast.ts'
import { multiPlatform } from './multi-platform.ts'
import { planningService } from './planning-service.ts'
import { preSale } from './pre-sale.ts'
import { scenarioPlanning } from './scenario-planning.ts'
import { sentimentPromotion } from './sentiment-promotion.ts'
import { threeTierInventory } from './three-tier-inventory.ts'

/** How the levers built so far are tested, in the order of their short names. */
export const EXPERIMENTS: readonly LeverExperiment[] = [
  livestreamForecast,
  scenarioPlanning,
  hitDetection,
  edgeComputing,
  demandInsight,
  preSale,
  threeTierInventory,
  crossWarehouseTransfer,
  insurancePool,
  planningService,
  dynamicPricing,
  sentimentPromotion,
  multiPlatform,
  collaborationCloud,
]

/** All reported figures that they are tested against; verdicts hold over all of them together. */
export const CLAIMS: readonly Claim[] = EXPERIMENTS.flatMap(({ claims }) => claims)
