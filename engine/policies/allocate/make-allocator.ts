import type { AllocatePolicy } from '../../../scenarios/index.ts'
import type { Allocator } from './allocator.ts'
import { FairShare } from './fair-share.ts'
import { Nearest } from './nearest.ts'
import { Priority } from './priority.ts'
import { Proportional } from './proportional.ts'

/** The allocation policy that a spec describes. */
export function makeAllocator(spec: AllocatePolicy): Allocator {
  switch (spec.kind) {
    case 'nearest':
      return new Nearest()
    case 'proportional':
      return new Proportional()
    case 'priority':
      return new Priority(spec)
    case 'fair-share':
      return new FairShare()
  }
}
