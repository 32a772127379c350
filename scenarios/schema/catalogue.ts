import { z } from 'zod'
import { durationDistribution } from './distribution.ts'
import { identifier, nonNegative, positive, positiveDuration, share } from './primitives.ts'

/** What the goods of one category have in common: how often they come back, in which state, how long they keep. */
export const category = z.strictObject({
  returnShare: share.describe('share of delivered orders that are sent back'),
  grades: z
    .strictObject({ intact: share, flawed: share, worthless: share })
    .refine((g) => Math.abs(g.intact + g.flawed + g.worthless - 1) < 1e-9, {
      error: 'the three grades must add up to 1',
      params: { fix: 'Change intact, flawed or worthless so that together they make 1.' },
    })
    .describe('state of a returned unit at inspection'),
  downgradeValueShare: share.describe('value of a flawed unit, share of its unit cost'),
  shelfLife: positiveDuration
    .optional()
    .describe('fresh goods only: time from production until a unit is spoiled'),
})

/** A parsed {@link category}. */
export interface Category extends z.infer<typeof category> {}

/** What sets the goods of one kind of merchant apart: how well it plans, and how reliably it is supplied. */
export const merchantKind = z.strictObject({
  skuVariation: nonNegative.describe(
    'coefficient of variation of the error of one SKU in one show, in place of demand.volume.skuVariation',
  ),
  planShare: nonNegative.describe('units planned for a show / units forecast for it, before safety stock'),
  homeShare: share.describe('share of a lot that stays at the regional warehouse nearest to its factory'),
  lateShare: share.describe('share of production orders that the factory delivers late'),
  lateBy: durationDistribution.describe('how late those are'),
})

/** A parsed {@link merchantKind}. */
export interface MerchantKind extends z.infer<typeof merchantKind> {}

/** One row of the SKU table. */
export const sku = z.strictObject({
  id: identifier,
  category: identifier.describe('a key of catalogue.categories'),
  price: positive.describe('CNY per unit, outside shows'),
  unitCost: positive.describe('CNY per unit, bought from a standard factory'),
  weight: positive.describe('kg per unit'),
  meanDailyUnits: nonNegative.describe('units demanded on a mean day without a show'),
  factory: identifier.describe('the standard factory that makes it'),
  companion: identifier.optional().describe('SKU often bought in the same order'),
  merchant: identifier
    .optional()
    .describe('a key of catalogue.merchants: the kind of merchant that sells it'),
  variantOf: identifier
    .optional()
    .describe('group of goods that stand in for one another, by a name of its own'),
  feature: identifier
    .optional()
    .describe('what sets it apart from other variants of its variantOf, such as energy-saving'),
  saleStartsWithShow: identifier
    .optional()
    .describe('show with which the SKU goes on sale; empty: on sale from the start'),
  saleEndsWithShow: identifier
    .optional()
    .describe('show at whose end the SKU goes off sale; empty: always on sale'),
})

/** A parsed {@link sku}. */
export interface Sku extends z.infer<typeof sku> {}

/** The goods on sale. */
export const catalogue = z.strictObject({
  categories: z.record(identifier, category),
  merchants: z
    .record(identifier, merchantKind)
    .optional()
    .describe('kinds of merchants that SKUs name; indicators are reported for each'),
  substitution: share
    .optional()
    .describe(
      'share of the buyers of a good that is sold out who take another of its variantOf; left out: none',
    ),
  skus: z.array(sku).min(1, 'at least one SKU is needed'),
})

/** A parsed {@link catalogue}. */
export interface Catalogue extends z.infer<typeof catalogue> {}
