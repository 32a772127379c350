import { z } from 'zod'
import { duration, identifier, nonNegative, positiveDuration, share } from './primitives.ts'
import { shockTrigger } from './shock-trigger.ts'

/** Who may learn of a shock, and act on it. */
export const SHOCK_WITNESSES = ['marketplace', 'merchant'] as const

/** What a shock reaches; what is not named is reached everywhere. */
export const shockTargets = z.strictObject({
  regions: z.array(identifier).min(1).optional().describe('macro-regions'),
  hosts: z.array(identifier).min(1).optional(),
  shows: z.array(identifier).min(1).optional(),
  skus: z.array(identifier).min(1).optional(),
  factories: z.array(identifier).min(1).optional(),
  channels: z.array(identifier).min(1).optional().describe('platforms'),
})

/** A parsed {@link shockTargets}. */
export interface ShockTargets extends z.infer<typeof shockTargets> {}

const worse = share.refine((value) => value > 0, 'must be greater than zero')

/** What happens to orders while none can be taken in. */
export const orderIntakeOutage = z.strictObject({
  retried: share.describe(
    'share of buyers who come back once orders can be placed again; the others are lost',
  ),
  within: positiveDuration.describe('time within which they come back, evenly'),
})

/** Orders that a merchant places itself. */
export const fakeOrders = z.strictObject({
  ratio: nonNegative.describe('fake orders / true ones'),
  heldFor: positiveDuration.describe('how long goods are reserved for them'),
})

/** What a shock changes at full intensity; a part of the intensity changes it in part. */
export const shockChanges = z.strictObject({
  surge: nonNegative.optional().describe("units asked for on top in its whole course / the goods' mean day"),
  demandKept: share.optional().describe('share of orders that are still placed'),
  lineHaulSpeed: worse.optional().describe('speed of trucks and hubs / usual'),
  courierCapacity: share.optional().describe('parcels on a round / usual'),
  courierPrice: z
    .number()
    .min(1, 'must be 1 or more: a shock makes couriers dearer')
    .optional()
    .describe('price of a delivery / usual'),
  openOrdersCancelled: share.optional().describe('share of orders not yet picked whose buyers cancel'),
  regretted: share.optional().describe('share of orders placed meanwhile whose buyers cancel, on top'),
  refused: share.optional().describe('share of parcels refused at the door, on top'),
  returned: share.optional().describe('share of orders delivered meanwhile that are sent back, on top'),
  production: z
    .enum(['waits', 'lost'])
    .optional()
    .describe('lines stand still; work in progress waits, or is lost and begun again'),
  orderIntake: orderIntakeOutage.optional().describe('no order can be placed'),
  modelAge: duration
    .optional()
    .describe('the forecast is not trained meanwhile, and had not been for so long when it began'),
  fakeOrders: fakeOrders
    .optional()
    .describe('orders that nobody wants: they look like demand and hold goods'),
  sellsUnchecked: z.boolean().optional().describe('goods are sold in shows without a look at the stock'),
  showPrice: worse.optional().describe('price in shows / usual price in them'),
  stops: z
    .array(z.enum(['reports', 'waves', 'planning-service', 'price-controller']))
    .optional()
    .describe(
      'reports to the merchant, release of picking waves, planning and order release of planningService, the controller of prices',
    ),
})

/** A parsed {@link shockChanges}. */
export interface ShockChanges extends z.infer<typeof shockChanges> {}

const STEPS = 4

/** How the intensity of a shock runs, and who learns of it; the defaults are given for each kind. */
function course(times: { ramp: string; hold: string; decay: string; seenWhen: string; seenBy: Witness[] }) {
  return {
    description: z.string().optional(),
    trigger: shockTrigger,
    peak: nonNegative.default(1).describe('greatest intensity; 0: no shock, 1: as stated, 2: twice as hard'),
    ramp: duration.prefault(times.ramp).describe('from nothing to the peak'),
    hold: duration.prefault(times.hold).describe('at the peak'),
    decay: duration.prefault(times.decay).describe('from the peak back to nothing'),
    steps: z.number().int().min(1).max(48).default(STEPS).describe('steps of the ramp, and of the decay'),
    seenBy: z.array(z.enum(SHOCK_WITNESSES)).default(times.seenBy).describe('who learns of it'),
    seenWhen: duration.prefault(times.seenWhen).describe('how long after it is so they know'),
  }
}

type Witness = (typeof SHOCK_WITNESSES)[number]

/** Far more orders than usual for some goods: preset `surge`. */
export const surgeShock = z.strictObject({
  kind: z.literal('surge'),
  ...course({ ramp: '15 min', hold: '45 min', decay: '2 h', seenWhen: '30 min', seenBy: [] }),
  size: nonNegative.default(6).describe("units asked for on top in its whole course / the goods' mean day"),
  skus: z
    .array(identifier)
    .min(1)
    .optional()
    .describe('goods asked for outside shows; with shows: only these of them'),
  shows: z.array(identifier).min(1).optional().describe('shows whose offers are asked for'),
  regions: z.array(identifier).min(1).optional().describe('where; everywhere if missing'),
})

/** Storm or flood on the carriers of some regions: preset `weather`. */
export const weatherShock = z.strictObject({
  kind: z.literal('weather'),
  ...course({ ramp: '6 h', hold: '24 h', decay: '24 h', seenWhen: '3 h', seenBy: ['marketplace'] }),
  regions: z.array(identifier).min(1).optional().describe('where; everywhere if missing'),
  lineHaulSpeed: worse.default(0.5).describe('speed of trucks and hubs / usual'),
  courierCapacity: share.default(0.4).describe('parcels on a round / usual'),
  courierPrice: z.number().min(1).default(1.3).describe('price of a delivery / usual'),
})

/** Bad news about hosts: preset `host-scandal`. */
export const hostScandalShock = z.strictObject({
  kind: z.literal('host-scandal'),
  ...course({ ramp: '2 h', hold: '2 d', decay: '5 d', seenWhen: '1 d', seenBy: ['merchant'] }),
  hosts: z.array(identifier).min(1).optional().describe('whose shows suffer; all if missing'),
  demandKept: share.default(0.77).describe('share of orders in their shows that are still placed'),
  openOrdersCancelled: share.default(0.1).describe('share of orders not yet picked whose buyers cancel'),
  regretted: share.default(0.05).describe('share of orders placed meanwhile whose buyers cancel, on top'),
  refused: share.default(0.05).describe('share of parcels refused at the door, on top'),
  returned: share.default(0.1).describe('share of orders delivered meanwhile that are sent back, on top'),
})

/** A show that sells far less than planned: preset `show-flop`. */
export const showFlopShock = z.strictObject({
  kind: z.literal('show-flop'),
  ...course({ ramp: '0 h', hold: '6 h', decay: '0 h', seenWhen: '30 min', seenBy: [] }),
  shows: z.array(identifier).min(1).optional().describe('which; all that run meanwhile if missing'),
  demandKept: share.default(0.3).describe('share of the orders planned for that are still placed'),
})

/** A season that comes late or not at all, for the goods made for it: preset `warm-season`. */
export const warmSeasonShock = z.strictObject({
  kind: z.literal('warm-season'),
  ...course({ ramp: '2 d', hold: '28 d', decay: '2 d', seenWhen: '3 d', seenBy: [] }),
  skus: z.array(identifier).min(1).optional().describe('goods of the season; all if missing'),
  regions: z.array(identifier).min(1).optional().describe('where; everywhere if missing'),
  demandKept: share.default(0.55).describe('share of orders for them that are still placed'),
})

/** Interest moves elsewhere, on a platform whose signals nobody reads: preset `unseen-trend`. */
export const unseenTrendShock = z.strictObject({
  kind: z.literal('unseen-trend'),
  ...course({ ramp: '1 d', hold: '21 d', decay: '7 d', seenWhen: '1 d', seenBy: [] }),
  skus: z.array(identifier).min(1).optional().describe('goods that interest moves away from; all if missing'),
  demandKept: share.default(0.33).describe('share of orders for them that are still placed'),
})

/** A forecast that has not been trained for long: preset `stale-model`. */
export const staleModelShock = z.strictObject({
  kind: z.literal('stale-model'),
  ...course({ ramp: '0 h', hold: '28 d', decay: '0 h', seenWhen: '0 h', seenBy: [] }),
  modelAge: duration.prefault('90 d').describe('time since the last training when it begins'),
})

/** Orders that merchants place themselves: preset `brushing`. */
export const brushingShock = z.strictObject({
  kind: z.literal('brushing'),
  ...course({ ramp: '0 h', hold: '7 d', decay: '0 h', seenWhen: '0 h', seenBy: [] }),
  shows: z.array(identifier).min(1).optional().describe('in which shows; all, and outside them, if missing'),
  ratio: nonNegative.default(0.5).describe('fake orders / true ones'),
  heldFor: positiveDuration.prefault('2 d').describe('how long goods are reserved for them'),
})

/** A host sells without a look at the stock: preset `unchecked-stock`. */
export const uncheckedStockShock = z.strictObject({
  kind: z.literal('unchecked-stock'),
  ...course({ ramp: '0 h', hold: '6 h', decay: '0 h', seenWhen: '0 h', seenBy: [] }),
  hosts: z.array(identifier).min(1).optional().describe('whose shows; all if missing'),
  shows: z.array(identifier).min(1).optional().describe('which shows; all if missing'),
})

/** A program cuts prices in shows by itself: preset `automatic-price-cut`. */
export const automaticPriceCutShock = z.strictObject({
  kind: z.literal('automatic-price-cut'),
  ...course({ ramp: '0 h', hold: '7 d', decay: '0 h', seenWhen: '0 h', seenBy: [] }),
  hosts: z.array(identifier).min(1).optional().describe('in whose shows; all if missing'),
  skus: z.array(identifier).min(1).optional().describe('prices of which goods; all if missing'),
  showPrice: worse.default(0.7).describe('price in shows / usual price in them'),
})

/** The vendor of the planning service is down: preset `vendor-outage`. */
export const vendorOutageShock = z.strictObject({
  kind: z.literal('vendor-outage'),
  ...course({ ramp: '0 h', hold: '72 h', decay: '0 h', seenWhen: '1 h', seenBy: ['merchant'] }),
})

/** Factories stand still: preset `factory-outage`. */
export const factoryOutageShock = z.strictObject({
  kind: z.literal('factory-outage'),
  ...course({ ramp: '0 h', hold: '3 d', decay: '0 h', seenWhen: '12 h', seenBy: ['merchant'] }),
  factories: z.array(identifier).min(1).optional().describe('which; all if missing'),
  production: z.enum(['waits', 'lost']).default('lost').describe('work in progress waits, or is begun again'),
})

/** Order intake, order release and reports fail: preset `system-outage`. */
export const systemOutageShock = z.strictObject({
  kind: z.literal('system-outage'),
  ...course({
    ramp: '0 h',
    hold: '4 h',
    decay: '0 h',
    seenWhen: '15 min',
    seenBy: ['marketplace'],
  }),
  takesOrders: z.boolean().default(false).describe('whether orders can still be placed'),
  retried: share.default(0.6).describe('share of buyers who come back afterwards; the others are lost'),
  within: positiveDuration.prefault('2 h').describe('time within which they come back'),
  stops: z
    .array(z.enum(['reports', 'waves']))
    .default(['reports', 'waves'])
    .describe('reports to the merchant, release of picking waves'),
})

/** A platform loses a part of its traffic: preset `traffic-fall`. */
export const trafficFallShock = z.strictObject({
  kind: z.literal('traffic-fall'),
  ...course({ ramp: '0 h', hold: '7 d', decay: '0 h', seenWhen: '1 d', seenBy: ['merchant'] }),
  channels: z.array(identifier).min(1).optional().describe('platforms; all if missing'),
  demandKept: share.default(0.7).describe('share of their orders that are still placed there'),
})

/** A shock written out in full. */
export const customShock = z.strictObject({
  kind: z.literal('custom'),
  ...course({ ramp: '0 h', hold: '4 h', decay: '0 h', seenWhen: '1 h', seenBy: [] }),
  targets: shockTargets.prefault({}),
  changes: shockChanges,
})

/** A shock of a scenario: one of the presets, or one written out in full. */
export const shock = z.discriminatedUnion('kind', [
  surgeShock,
  weatherShock,
  hostScandalShock,
  showFlopShock,
  warmSeasonShock,
  unseenTrendShock,
  staleModelShock,
  factoryOutageShock,
  systemOutageShock,
  trafficFallShock,
  vendorOutageShock,
  brushingShock,
  uncheckedStockShock,
  automaticPriceCutShock,
  customShock,
])

/** A parsed {@link shock}; lengths of time in milliseconds. */
export type Shock = z.infer<typeof shock>

/** The parsed shock of one kind. */
export type ShockOf<Kind extends Shock['kind']> = Extract<Shock, { kind: Kind }>

/** How many shocks with the trigger `drawn` a replication has. */
export const shockEnsemble = z.strictObject({
  mean: nonNegative
    .max(50, 'at most 50 shocks')
    .describe('mean of the Poisson number of shocks in the window'),
})

/** A parsed {@link shockEnsemble}. */
export interface ShockEnsemble extends z.infer<typeof shockEnsemble> {}
