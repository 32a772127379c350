import { z } from 'zod'
import { POLICY_SETS } from '../../../scenarios/index.ts'
import {
  type AllocationView,
  type Allocator,
  definePolicyKind,
  makePolicies,
  type PolicyKind,
} from '../../policies/index.ts'

/**
 * Sends orders as another allocator would, but a share of them from a regional warehouse where that one chose a front
 * one, in turn and as far as the regional one has the goods.
 */
class Detours implements Allocator {
  private readonly usual: Allocator
  private readonly share: number
  private choices = 0
  private detours = 0

  /** @param usual - allocator. @param share - of all choices, 0 to 1. */
  constructor(usual: Allocator, share: number) {
    this.usual = usual
    this.share = share
  }

  choose(view: AllocationView, sku: number, units: number, zone: number): number {
    this.choices++
    const chosen = this.usual.choose(view, sku, units, zone)
    const regional = view.zoneRegionals[zone][0]
    const isPossible =
      chosen >= 0 && chosen !== regional && view.available[sku * view.warehouses + regional] >= units
    if (!isPossible || this.detours + 1 > this.share * this.choices) return chosen
    this.detours++
    return regional
  }
}

/** Parameters of {@link DETOURS}. */
export interface DetourParameters {
  /** Share of all choices that are sent another way, 0 to 1. */
  readonly share: number
}

/** A kind of allocation policy for a law: `{ kind: 'detours', share }`. */
export const DETOURS: PolicyKind<'allocate', DetourParameters> = definePolicyKind({
  point: 'allocate',
  kind: 'detours',
  schema: z.strictObject({ share: z.number().min(0).max(1) }),
  make: ({ share }) => new Detours(makePolicies(POLICY_SETS['as-is']).allocator, share),
})
