import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rival } from './bench.ts'

/** A fifth of our orders, since a whole run takes a minute. Fewer are pending at once, which is to its advantage. */
const ORDERS = 200_000
const NAME = 'five-station.py'

/** Beside the sources; the build leaves Python where it is. */
const PLACES = [`./${NAME}`, `../../bench/${NAME}`].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
)

interface Outcome {
  version: string
  python: string
  closed: number
  seconds: number
  cpuSeconds: number
}

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
    const { version, python, closed, seconds, cpuSeconds } = JSON.parse(stdout) as Outcome
    if (/^[0-3]\./.test(version)) return { missing: `SimPy ${version} is installed, not SimPy 4` }
    if (closed !== ORDERS) throw new Error(`SimPy closed ${closed} of ${ORDERS} orders`)
    return {
      value: closed / seconds,
      version: `${version}, ${python}`,
      cpuShare: Math.min(1, cpuSeconds / seconds),
    }
  },
}

function reasonIn(stderr: string): string {
  return stderr.includes('No module named')
    ? 'SimPy is not installed'
    : (stderr.trim().split('\n').at(-1) ?? 'failed')
}
