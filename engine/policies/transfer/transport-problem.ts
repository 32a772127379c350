/** Units that some places have to give and others lack, and what it costs to bring one from each to each. */
export interface TransportProblem {
  /** Units each giving place has to spare, >= 0. */
  readonly spare: readonly number[]
  /** Units each lacking place is short of, >= 0. */
  readonly lacking: readonly number[]
  /** Cost of a unit, giving place x lacking place, >= 0; `Infinity`: there is no way. */
  readonly cost: readonly (readonly number[])[]
  /** What a unit brought is worth: ways that cost as much or more are left out. */
  readonly worth: number
}

/**
 * Solves a transport problem: units to bring from each place to each, so that what they are worth less what they cost is
 * greatest. Shortest ways are filled one after another; each is no cheaper than the one before, so that the first that is
 * not worth its cost ends the search.
 *
 * @param problem - what is where, and what ways cost.
 * @returns units, giving place x lacking place; whole where `spare` and `lacking` are.
 * @see Ahuja, Magnanti & Orlin (1993), Network Flows, section 9.7: successive shortest paths.
 */
export function solveTransport(problem: TransportProblem): number[][] {
  const search = new Search(problem)
  while (search.fillCheapestWay());
  return search.flow
}

/** The search for cheapest ways. Places are numbered: those that give first, then those that lack. */
class Search {
  readonly flow: number[][]
  private readonly problem: TransportProblem
  private readonly spare: number[]
  private readonly lacking: number[]
  private readonly givers: number
  private readonly places: number

  constructor(problem: TransportProblem) {
    this.problem = problem
    this.spare = [...problem.spare]
    this.lacking = [...problem.lacking]
    this.givers = problem.spare.length
    this.places = this.givers + problem.lacking.length
    this.flow = problem.spare.map(() => new Array<number>(problem.lacking.length).fill(0))
  }

  /** Fills the cheapest way that is left, as far as it goes; false: none is worth its cost. */
  fillCheapestWay(): boolean {
    const { cost, before } = this.cheapestWays()
    let end = -1
    for (let place = this.givers; place < this.places; place++) {
      if (this.lacking[place - this.givers] > 0 && (end < 0 || cost[place] < cost[end])) end = place
    }
    if (end < 0 || !(cost[end] < this.problem.worth)) return false
    this.fill(end, before)
    return true
  }

  /** Cost of the cheapest way from any giving place that has units left, and the place before on it (Bellman and Ford). */
  private cheapestWays(): { cost: number[]; before: number[] } {
    const cost = Array.from({ length: this.places }, (_, place) =>
      place < this.givers && this.spare[place] > 0 ? 0 : Number.POSITIVE_INFINITY,
    )
    const before = new Array<number>(this.places).fill(-1)
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false
      for (let giver = 0; giver < this.givers; giver++) {
        for (let taker = this.givers; taker < this.places; taker++) {
          const unitCost = this.problem.cost[giver][taker - this.givers]
          if (shorten(cost, before, giver, taker, unitCost)) hasChanged = true
          const isUsed = this.flow[giver][taker - this.givers] > 0
          if (isUsed && shorten(cost, before, taker, giver, -unitCost)) hasChanged = true
        }
      }
    }
    return { cost, before }
  }

  private fill(end: number, before: readonly number[]): void {
    let units = this.lacking[end - this.givers]
    let place = end
    for (; before[place] >= 0; place = before[place]) {
      if (place < this.givers) units = Math.min(units, this.flow[place][before[place] - this.givers])
    }
    units = Math.min(units, this.spare[place])
    this.spare[place] -= units
    this.lacking[end - this.givers] -= units
    for (place = end; before[place] >= 0; place = before[place]) {
      if (place < this.givers) this.flow[place][before[place] - this.givers] -= units
      else this.flow[before[place]][place - this.givers] += units
    }
  }
}

/** A way over `from` to `to`, if it is cheaper by more than rounding. */
function shorten(cost: number[], before: number[], from: number, to: number, unitCost: number): boolean {
  if (!(cost[from] + unitCost < cost[to] - 1e-9)) return false
  cost[to] = cost[from] + unitCost
  before[to] = from
  return true
}
