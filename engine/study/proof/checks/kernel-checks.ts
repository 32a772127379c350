import { CONFORMANCE_CASES } from '../../conformance/index.ts'
import type { LogsCheck } from '../check.ts'

const PROCESS_THEMES = new Set([
  'processes',
  'interrupts',
  'conditions',
  'resources',
  'pre-emption',
  'containers',
  'stores',
])

const KERNELS: Readonly<Record<string, string>> = {
  simpy: 'SimPy (MIT)',
  jaamsim: 'JaamSim (Apache-2.0)',
  ciw: 'Ciw (MIT)',
}

/** The kernel does what mature kernels test: a check for each theme. */
export const KERNEL_CHECKS: readonly LogsCheck[] = Object.entries(CONFORMANCE_CASES).map(
  ([theme, cases]) => ({
    kind: 'logs',
    id: `kernel/${theme}`,
    family: PROCESS_THEMES.has(theme) ? 'kernel-processes' : 'kernel-events',
    source: sourcesOf(cases.map(({ id }) => id)),
    statement: `Kernel, ${theme}: small models log what mature kernels make them log.`,
    cases,
  }),
)

function sourcesOf(ids: readonly string[]): string {
  const names = new Set(ids.map((id) => id.split('/')[0]))
  return `tests of ${[...names].map((name) => KERNELS[name] ?? name).join(', ')}, restated`
}
