import type { ShockWitness } from '../../scenarios/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { Occurrence } from './occurrence.ts'
import { OutsideFactors } from './outside-factors.ts'

/** How one of them stands. */
class Standing {
  readonly factors: OutsideFactors
  readonly intensities: Float64Array

  constructor(compiled: CompiledScenario, occurrences: readonly Occurrence[]) {
    this.factors = new OutsideFactors(compiled, occurrences)
    this.intensities = new Float64Array(occurrences.length)
  }

  set(index: number, intensity: number): void {
    this.intensities[index] = intensity
    this.factors.update(this.intensities)
  }
}

/**
 * What shocks make of the world outside the chain, as it is and as those who learn of it believe it to be. Carriers,
 * factories, warehouses and buyers feel what is; the marketplace and the merchant act on what they have learned.
 */
export class Conditions {
  /** The shocks of this replication, in order of time. */
  readonly occurrences: readonly Occurrence[]
  private readonly standing: Standing
  private readonly believed: Readonly<Record<ShockWitness, Standing>>

  /** @param compiled - scenario. @param occurrences - shocks of the replication. */
  constructor(compiled: CompiledScenario, occurrences: readonly Occurrence[]) {
    this.occurrences = occurrences
    this.standing = new Standing(compiled, occurrences)
    this.believed = {
      marketplace: new Standing(compiled, occurrences),
      merchant: new Standing(compiled, occurrences),
    }
  }

  /** The world as it is. */
  get now(): OutsideFactors {
    return this.standing.factors
  }

  /** The world as somebody believes it to be. */
  seenBy(witness: ShockWitness): OutsideFactors {
    return this.believed[witness].factors
  }

  /** A shock has another intensity now. */
  change(occurrence: number, intensity: number): void {
    this.standing.set(occurrence, intensity)
  }

  /** Whoever learns of a shock learns of its intensity. */
  tell(occurrence: number, intensity: number): void {
    for (const witness of this.occurrences[occurrence].shock.seenBy)
      this.believed[witness].set(occurrence, intensity)
  }
}
