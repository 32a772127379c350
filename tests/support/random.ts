import type { PolicyRandom } from '../../engine/index.ts'
import { Streams } from '../../engine/kernel/index.ts'

/** Luck for a policy that is asked outside a run. */
export function policyRandom(): PolicyRandom {
  return new Streams(1, 0).open('policy', 'test')
}
