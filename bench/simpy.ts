import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rival } from './bench.ts'

/** A twentieth of our orders: its time grows in proportion, and a whole run would take minutes. */
const ORDERS = 50_000
const NAME = 'five-station.py'

/** Beside the sources; the build leaves Python where it is. */
const PLACES = [`./${NAME}`, `../../bench/${NAME}`].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
)

/** `flow.five-station` in SimPy: a process for each order, as its documentation would write it. */
export const simpyFiveStation: Rival = {
  name: 'SimPy',
  measure: () => {
    const program = PLACES.find((place) => existsSync(place))
    if (program === undefined) return { missing: `${NAME} is not installed` }
    const { status, stdout, stderr, error } = spawnSync('python3', [program, String(ORDERS)], {
      encoding: 'utf8',
    })
    if (error !== undefined) return { missing: 'python3 is not installed' }
    if (status !== 0) return { missing: reasonIn(stderr) }
    const { closed, seconds } = JSON.parse(stdout) as { closed: number; seconds: number }
    if (closed !== ORDERS) throw new Error(`SimPy closed ${closed} of ${ORDERS} orders`)
    return { value: closed / seconds }
  },
}

function reasonIn(stderr: string): string {
  return stderr.includes('No module named')
    ? 'SimPy is not installed'
    : (stderr.trim().split('\n').at(-1) ?? 'failed')
}
