import { z } from 'zod'
import { catalogue } from './catalogue.ts'
import { channels } from './channels.ts'
import { contract } from './contracts.ts'
import { demand } from './demand.ts'
import { goodwill } from './goodwill.ts'
import { hitAlarms } from './hit-alarms.ts'
import { information } from './information.ts'
import { mood } from './mood.ts'
import { network } from './network.ts'
import { orderService } from './order-service.ts'
import { payment } from './payment.ts'
import { planningService } from './planning-service.ts'
import { policySet } from './policy.ts'
import { preSale } from './pre-sale.ts'
import { preference } from './preferences.ts'
import { pricing } from './pricing.ts'
import { duration, identifier, nonNegative, positive, positiveDuration } from './primitives.ts'
import { repurchase } from './repurchase.ts'
import { buyers, complaints, money, opening, planning, promises, returns, waiting } from './service.ts'
import { shock, shockEnsemble } from './shock.ts'
import { signals } from './signals.ts'

/** Whole days before, during and after the measured window. */
export const horizon = z.strictObject({
  warmUp: duration.describe('run before measurement; whole days'),
  window: positiveDuration.describe('orders placed in it are measured; whole days'),
  drain: duration.describe(
    'longest time after the window until measured orders and returns are closed; whole days',
  ),
})

/** A parsed {@link horizon}. */
export interface Horizon extends z.infer<typeof horizon> {}

/** How many equal orders travel together: a number >= 1, or `auto`. */
export const lotSize = z.union([z.literal('auto'), z.number().int().min(1)])

/** A parsed {@link lotSize}. */
export type LotSize = z.infer<typeof lotSize>

/** Names of the priority bands of events, in their usual order. */
export const EVENT_BANDS = [
  'shock',
  'receipt',
  'completion',
  'return',
  'demand',
  'decision',
  'dispatch',
  'record',
] as const

/** Which of several events at the same millisecond comes first: every band once, the first to happen first. */
export const eventOrder = z
  .array(z.enum(EVENT_BANDS))
  .refine(
    (order) => order.length === EVENT_BANDS.length && new Set(order).size === EVENT_BANDS.length,
    `the order names each of ${EVENT_BANDS.join(', ')} once`,
  )

/** What a lever costs a company of the size that the scenario describes. */
export const leverCost = z.strictObject({
  lever: identifier.describe('short name of the lever, such as S08'),
  capital: nonNegative.describe('CNY paid once; written off evenly over three years'),
  runningPerDay: nonNegative.describe('CNY a day'),
})

/** A whole scenario: everything a run is told. Tables may be written in the file or named as CSV files beside it. */
export const scenario = z.strictObject({
  kingtide: z.literal(1, { error: 'the version of the scenario format; write 1' }),
  model: z.literal('livestream').optional().describe('what is simulated; livestream unless it is given'),
  name: identifier,
  title: z.string(),
  description: z.string(),
  scale: positive.default(1).describe('model scale: multiplies demand, capacities and minimum orders alike'),
  lotSize: lotSize.default('auto'),
  replications: z.number().int().min(2).default(20),
  horizon,
  catalogue,
  network,
  demand,
  promises,
  waiting,
  buyers,
  returns,
  money,
  planning,
  opening,
  complaints: complaints.optional().describe('who complains; left out: complaints are not modelled'),
  channels: channels
    .optional()
    .describe('platforms that goods are sold on; left out: one platform, told apart from no other'),
  information: information
    .optional()
    .describe('how late and how wrong records are; left out: told at once and exact'),
  orderService: orderService
    .optional()
    .describe('how many orders can be taken in a second; left out: any number, at once'),
  planningService: planningService
    .optional()
    .describe('a service that some merchants have their planning done by; left out: each plans on its own'),
  payment: payment
    .optional()
    .describe('buyers who reserve goods and do not pay; left out: every order is paid when it is placed'),
  preSale: preSale
    .optional()
    .describe('buyers who order before a show, for a deposit; left out: all order in the show'),
  pricing: pricing
    .optional()
    .describe('what prices in shows do to demand, and who sets them; left out: prices never change'),
  preferences: z
    .record(identifier, preference)
    .optional()
    .describe('how interest in features of variants changes, by name of a feature; left out: it does not'),
  goodwill: goodwill.optional().describe('what late and missing goods do to later shows; left out: nothing'),
  mood: mood
    .optional()
    .describe('a mood of live rooms that sways who buys, and coupons against it; left out: neither'),
  contracts: z
    .record(identifier, contract)
    .optional()
    .describe('terms of the shows of hosts, by host; left out: commission and slot fee alone'),
  repurchase: repurchase
    .optional()
    .describe('what content and disappointed buyers do to later orders outside shows; left out: nothing'),
  signals: signals
    .optional()
    .describe('what tells in advance how shows turn out; left out: past sales alone do'),
  hitAlarms: hitAlarms
    .optional()
    .describe('alarms that tell long ahead which goods will be hits; left out: there are none'),
  eventOrder: eventOrder.optional().describe('order of events at the same millisecond'),
  shocks: z
    .record(identifier, shock)
    .optional()
    .describe('what goes wrong, or comes as a surprise, in the course of a run'),
  shockEnsemble: shockEnsemble.optional().describe('how many shocks a replication draws'),
  policies: z
    .record(identifier, policySet)
    .optional()
    .describe('policy sets of this scenario, besides the built-in ones'),
  leverCosts: z
    .array(leverCost)
    .optional()
    .describe('costs of levers that are applied already; levers applied before a run add theirs'),
})

/** A parsed {@link scenario}: lengths of time in milliseconds, tables as rows. */
export interface Scenario extends z.infer<typeof scenario> {}
