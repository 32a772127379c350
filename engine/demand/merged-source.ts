import type { DemandSource } from './demand-source.ts'

/**
 * Several sources as one: it stands at the earliest of their orders. Of equal times the source opened first comes
 * first. Only few sources sell at any time, so the one that moves on finds its new place after a step or two.
 */
export class MergedSource {
  /** Time of the next order of all sources, integer ms; `Infinity` when there is none. */
  nextAt: number
  private readonly sources: readonly DemandSource[]
  /** Sources in order of their next order. */
  private readonly order: Int32Array
  private readonly times: Float64Array

  /** @param sources - each at its first order. */
  constructor(sources: readonly DemandSource[]) {
    this.sources = [...sources]
    const first = [...sources.keys()].sort((a, b) => sources[a].nextAt - sources[b].nextAt || a - b)
    this.order = Int32Array.from(first)
    this.times = Float64Array.from(first, (source) => sources[source].nextAt)
    this.nextAt = this.times[0]
  }

  /** Draws the order at `nextAt`, and returns the source that holds it. */
  draw(): DemandSource {
    const source = this.sources[this.order[0]]
    source.draw()
    return source
  }

  /** Moves to the next order. */
  advance(): void {
    const { order, times } = this
    const moved = order[0]
    const source = this.sources[moved]
    source.advance()
    const at = source.nextAt
    let place = 0
    while (place + 1 < times.length) {
      const following = times[place + 1]
      if (following > at || (following === at && order[place + 1] > moved)) break
      order[place] = order[place + 1]
      times[place] = following
      place++
    }
    order[place] = moved
    times[place] = at
    this.nextAt = times[0]
  }
}
