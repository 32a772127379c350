import { z } from 'zod'
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
  saleEndsWithShow: identifier
    .optional()
    .describe('show at whose end the SKU goes off sale; empty: always on sale'),
})

/** A parsed {@link sku}. */
export interface Sku extends z.infer<typeof sku> {}

/** The goods on sale. */
export const catalogue = z.strictObject({
  categories: z.record(identifier, category),
  skus: z.array(sku).min(1, 'at least one SKU is needed'),
})

/** A parsed {@link catalogue}. */
export interface Catalogue extends z.infer<typeof catalogue> {}
