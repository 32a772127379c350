import { collaborationCloud } from './collaboration-cloud.ts'
import { crossWarehouseTransfer } from './cross-warehouse-transfer.ts'
import { demandInsight } from './demand-insight.ts'
import { dynamicPricing } from './dynamic-pricing.ts'
import { edgeComputing } from './edge-computing.ts'
import { hitDetection } from './hit-detection.ts'
import { insurancePool } from './insurance-pool.ts'
import type { Lever } from './lever.ts'
import { livestreamForecast } from './livestream-forecast.ts'
import { multiPlatform } from './multi-platform.ts'
import { planningService } from './planning-service.ts'
import { preSale } from './pre-sale.ts'
import { scenarioPlanning } from './scenario-planning.ts'
import { sentimentPromotion } from './sentiment-promotion.ts'
import { threeTierInventory } from './three-tier-inventory.ts'

/** All levers, by id. */
export const LEVERS: readonly Lever[] = [
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
