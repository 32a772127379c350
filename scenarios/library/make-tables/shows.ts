import { GIFTS, HEAD_SHOW, HEROES, isGift, type Sku } from './goods.ts'
import { between, pad, round, shuffled, sum, uniform, whole } from './numbers.ts'
import type { Row } from './table.ts'

/** A row of the show table. */
export interface Show {
  /** Day and hour, or `head-show`; slots refer to it. */
  readonly id: string
  /** Who presents; has one commission and one fee in all shows. */
  readonly host: string
  /** Day of the measured window, 1 is the first; 0 and below lie in the warm-up. */
  readonly day: number
  /** Time of day, HH:MM. */
  readonly starts: string
  /** Length, minutes. */
  readonly minutes: number
  /** Host's share of the sales price, 0..1. */
  readonly commission: number
  /** CNY paid to the host for each slot. */
  readonly slotFee: number
}

/** A row of the slot table. */
interface Slot {
  readonly show: string
  readonly sku: string
  readonly startMinute: number
  readonly minutes: number
  readonly surge: number
  readonly priceShare: number
  readonly with: string | undefined
  readonly withRole: 'bundle' | 'gift' | undefined
}

/** A dozen hosts; the larger ones take more. Fees stay under a tenth of what a slot sells. */
const HOSTS = Array.from({ length: 12 }, (_, i) => ({
  host: `host-${pad(i + 1, 2)}`,
  commission: round(0.1 + 0.005 * i, 3),
  slotFee: 2_000 + 250 * i,
}))

/** A time of day at which there is a show. */
interface ShowTime {
  readonly starts: string
  readonly minutes: number
}

/** The shows of an ordinary day. */
export const REGULAR_HOURS: readonly ShowTime[] = [
  { starts: '10:00', minutes: 120 },
  { starts: '14:00', minutes: 120 },
  { starts: '19:00', minutes: 120 },
  { starts: '21:00', minutes: 180 },
]

/** Day of the measured window on whose evening the head host is live. */
export const HEAD_DAY = 8

/** The show of the head host, in place of the last one of the day. */
export const HEAD: Show = {
  id: HEAD_SHOW,
  host: 'head-host',
  day: HEAD_DAY,
  starts: '20:00',
  minutes: 240,
  commission: 0.2,
  slotFee: 20_000,
}

/** Regular shows at `times` on every day from `firstDay` to `lastDay`; hosts are drawn afresh every day. */
export function regularShows(firstDay: number, lastDay: number, times: readonly ShowTime[]): Show[] {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i)
  return days.flatMap((day) => {
    const hosts = shuffled(`hosts ${day}`, HOSTS)
    return times.map((time, i) => ({ id: showId(day, time.starts), ...hosts[i], day, ...time }))
  })
}

/** `day-03-19h`, or for the warm-up `before-02-19h`: two days before the measured window starts. */
function showId(day: number, starts: string): string {
  const name = day > 0 ? `day-${pad(day, 2)}` : `before-${pad(1 - day, 2)}`
  return `${name}-${starts.slice(0, 2)}h`
}

/**
 * Slots of the regular shows. SKUs are dealt from two packs in turn, each shuffled when its turn comes, so
 * that each comes up about every fourth day and never twice on a day. Surges are then scaled so that a day
 * sells `unitsPerDay`, mean over days. Samples are given away, not presented.
 */
export function regularSlots(shows: readonly Show[], skus: readonly Sku[], unitsPerDay: number): Slot[] {
  const dealt = shuffled(
    'packs',
    skus.filter((s) => !isGift(s.id)),
  )
  const packs = [dealt.slice(0, dealt.length / 2), dealt.slice(dealt.length / 2)]
  let hand: Sku[] = []
  const slots = shows.flatMap((show) => {
    const count = whole(`slots ${show.id}`, 10, 14)
    const minutes = Math.floor(show.minutes / count)
    return Array.from({ length: count }, (_, i) => {
      if (hand.length === 0) {
        packs.reverse()
        hand = shuffled(`pack ${show.id}`, packs[0])
      }
      return regularSlot(show, hand.pop() as Sku, i * minutes, minutes)
    })
  })
  const meanDailyUnits = new Map(skus.map((s) => [s.id, s.meanDailyUnits]))
  const units = sum(slots.map((s) => s.surge * (meanDailyUnits.get(s.sku) as number)))
  const days = new Set(shows.map((s) => s.day)).size
  return slots.map((s) => ({ ...s, surge: round((s.surge * unitsPerDay * days) / units, 1) }))
}

/** One slot in seven has a second SKU: twice as often a gift as a bundle with the SKU's companion. */
function regularSlot(show: Show, sku: Sku, startMinute: number, minutes: number): Slot {
  const key = `${show.id} ${sku.id}`
  const fresh = sku.category === 'fresh'
  const extra = uniform(`extra ${key}`)
  const gift = extra < 0.12 && !fresh
  const bundle = extra > 0.86 && sku.companion !== undefined
  return {
    show: show.id,
    sku: sku.id,
    startMinute,
    minutes,
    surge: fresh ? between(`surge ${key}`, 3, 4.6) : between(`surge ${key}`, 3, 5.7),
    priceShare: round(between(`price ${key}`, 0.85, 0.95), 2),
    with: gift ? GIFTS[whole(`gift ${key}`, 0, GIFTS.length - 1)] : bundle ? sku.companion : undefined,
    withRole: gift ? 'gift' : bundle ? 'bundle' : undefined,
  }
}

/**
 * The head show: 15 slots of 16 minutes, every third one a hero at 500 times its mean day, the others at ten
 * times. Two of the ordinary slots have a gift; heroes have none, which would take 150,000 samples. `times` makes all of it larger.
 */
export function headSlots(skus: readonly Sku[], times = 1): Slot[] {
  const heroes = Object.keys(HEROES)
  const middling = skus.filter((s) => s.meanDailyUnits >= 100 && s.meanDailyUnits <= 250)
  const ordinary = shuffled(
    'head show',
    middling.filter((s) => s.category !== 'fresh'),
  )
  return Array.from({ length: 15 }, (_, i) => {
    const hero = i % 3 === 1
    const gift = i === 3 || i === 9
    return {
      show: HEAD_SHOW,
      sku: hero ? heroes[(i - 1) / 3] : ordinary[i].id,
      startMinute: i * 16,
      minutes: 16,
      surge: (hero ? 500 : 10) * times,
      priceShare: hero ? 0.8 : 0.85,
      with: gift ? GIFTS[i === 3 ? 0 : 1] : undefined,
      withRole: gift ? 'gift' : undefined,
    }
  })
}

/** A show as a row of its table. */
export const showRow = ({ minutes, ...show }: Show): Row => ({ ...show, lasts: `${minutes} min` })

/** A slot as a row of its table. */
export const slotRow = ({ startMinute, minutes, ...slot }: Slot): Row => ({
  ...slot,
  starts: `${startMinute} min`,
  lasts: `${minutes} min`,
})
