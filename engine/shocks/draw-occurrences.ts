import type { ShockTrigger } from '../../scenarios/index.ts'
import { AliasTable, poissonQuantile, type RandomStream, type Streams } from '../kernel/index.ts'
import { type CompiledScenario, type CompiledShock, durationOf } from '../world/index.ts'
import { courseOf } from './course.ts'
import { drawSize } from './draw-size.ts'
import { drawTime } from './draw-time.ts'
import type { Occurrence } from './occurrence.ts'

type Drawn = Extract<ShockTrigger, { kind: 'drawn' }>

type Hit = Pick<Occurrence, 'regions' | 'hosts' | 'shows' | 'factories'>

/**
 * The shocks of one replication: those that a day or a show sets off, those drawn by the ensemble, and then whatever
 * these set off in turn. All luck hangs on (seed, replication, name of the shock): it is the same for every policy,
 * and nothing that the chain does can change it.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @returns occurrences in order of time; those without intensity are left out. Frozen.
 */
export function drawOccurrences(compiled: CompiledScenario, streams: Streams): readonly Occurrence[] {
  if (compiled.shocks.length === 0) return NONE
  const draw = new OccurrenceDraw(compiled, streams)
  draw.scheduled()
  draw.ensemble()
  draw.followers()
  return Object.freeze(draw.occurrences.sort((a, b) => a.startsAt - b.startsAt || (a.name < b.name ? -1 : 1)))
}

const NONE: readonly Occurrence[] = Object.freeze([])

class OccurrenceDraw {
  readonly occurrences: Occurrence[] = []
  private readonly compiled: CompiledScenario
  private readonly streams: Streams
  private readonly counts = new Map<string, number>()

  constructor(compiled: CompiledScenario, streams: Streams) {
    this.compiled = compiled
    this.streams = streams
  }

  /** Shocks with a time of their own. */
  scheduled(): void {
    for (const shock of this.compiled.shocks) {
      const { trigger, id } = shock
      if (trigger.kind !== 'at' && trigger.kind !== 'show') continue
      const uniform = this.streams.open(`shock ${id}`, 'happens').uniform()
      if (uniform < trigger.probability) this.add(shock, shock.startsAt, 1, shock.targets)
    }
  }

  /** Shocks that the ensemble draws: how many, and for each of them which, when, how hard and where. */
  ensemble(): void {
    const { compiled, streams } = this
    const mean = compiled.scenario.shockEnsemble?.mean ?? 0
    const drawn = compiled.shocks.filter(({ trigger }) => trigger.kind === 'drawn')
    if (mean === 0 || drawn.length === 0) return
    const weights = Float64Array.from(drawn, ({ trigger }) => (trigger as Drawn).weight)
    const kinds = new AliasTable(weights)
    const count = poissonQuantile(streams.open('shock ensemble', 'number').uniform(), mean)
    for (let number = 0; number < count; number++) {
      const open = (purpose: string) => streams.open(`shock ensemble ${number}`, purpose)
      const shock = drawn[kinds.pick(open('kind').uniform())]
      const trigger = shock.trigger as Drawn
      const size = drawSize(trigger.size, open('size').uniform())
      const startsAt = drawTime(trigger.when, compiled, open('time'))
      this.add(shock, startsAt, size, this.place(shock, trigger, open('region'), open('one')))
    }
  }

  /** Whatever the shocks so far set off, and what those set off. */
  followers(): void {
    // Circles are refused when a scenario is checked, so the list ends.
    for (let index = 0; index < this.occurrences.length; index++) this.follow(this.occurrences[index])
  }

  private follow(before: Occurrence): void {
    for (const shock of this.compiled.shocks) {
      const { trigger } = shock
      if (trigger.kind !== 'after' || trigger.shock !== before.shock.id) continue
      const stream = this.streams.open(`shock ${shock.id} after ${before.name}`, 'happens')
      if (stream.uniform() >= trigger.probability) continue
      const delay = Math.round(durationOf(trigger.delay).quantile(stream.uniform()))
      const hit = trigger.sameRegions ? { ...shock.targets, regions: before.regions } : shock.targets
      this.add(shock, before.startsAt + delay, 1, hit)
    }
  }

  private place(shock: CompiledShock, trigger: Drawn, region: RandomStream, one: RandomStream): Hit {
    const { targets } = shock
    const { regions } = this.compiled.network
    const weights = Float64Array.from(regions, (name) => trigger.regions?.[name] ?? 0)
    const hit =
      trigger.regions === undefined ? targets.regions : [new AliasTable(weights).pick(region.uniform())]
    const chosen = one.uniform()
    const pick = <Thing>(things: readonly Thing[]): readonly Thing[] =>
      things.length === 0 ? things : [things[Math.floor(chosen * things.length)]]
    if (trigger.pickOne === 'factory') return { ...targets, regions: hit, factories: pick(targets.factories) }
    if (trigger.pickOne !== 'host') return { ...targets, regions: hit }
    const hosts = pick(targets.hosts)
    return { ...targets, regions: hit, hosts, shows: this.showsOf(targets.shows, hosts) }
  }

  private showsOf(shows: readonly number[], hosts: readonly string[]): readonly number[] {
    return shows.filter((show) => show >= 0 && hosts.includes(this.compiled.shows.hosts[show]))
  }

  private add(shock: CompiledShock, startsAt: number, size: number, hit: Hit): void {
    const peak = shock.peak * size
    if (!(peak > 0) || startsAt >= this.compiled.windowEnd) return
    const number = this.counts.get(shock.id) ?? 0
    this.counts.set(shock.id, number + 1)
    const { regions, hosts, shows, factories } = hit
    const course = courseOf(shock, startsAt, peak)
    this.occurrences.push(
      Object.freeze({
        shock,
        name: `${shock.id} ${number}`,
        startsAt,
        endsAt: course[course.length - 1].at,
        peak,
        course,
        regions: Object.freeze([...regions]),
        hosts: Object.freeze([...hosts]),
        shows: Object.freeze([...shows]),
        factories: Object.freeze([...factories]),
      }),
    )
  }
}
