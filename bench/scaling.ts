import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { calibrate } from './calibration.ts'

/**
 * How time grows with orders, one process a run: time = a + b x orders, from ten thousand to ten million orders.
 *
 *     node dist/bench/scaling.js [runs of each size, 3 unless told]
 *
 * Times are of the processor, the least of the runs, since other programs only ever add to it. Each is printed in
 * seconds and in millions of steps of the calibration loop, and b from each size to the next.
 */
const SIZES: readonly (readonly [scenario: string, scale: number])[] = [
  ['singles-night', 0.00535],
  ['singles-night', 0.0535],
  ['singles-night', 0.535],
  ['ten-million', 0.885],
]
const RUN = fileURLToPath(new URL(import.meta.url.replace(/scaling\.(ts|js)$/, 'one-run.$1')))

interface Point {
  readonly orders: number
  readonly seconds: number
}

function measure(scenario: string, scale: number): Point {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, scenario, String(scale)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const { orders, seconds, cpuShare } = JSON.parse(stdout) as Point & { cpuShare: number }
  return { orders, seconds: seconds * cpuShare }
}

function main(runs: number): void {
  const speed = Math.max(...Array.from({ length: 5 }, () => calibrate().onCpu))
  let before: Point | undefined
  process.stdout.write(
    `calibration ${speed.toFixed(0)} M steps/s\norders  seconds  M steps  us an order since the last\n`,
  )
  for (const [scenario, scale] of SIZES) {
    const points = Array.from({ length: runs }, () => measure(scenario, scale))
    const best = points.reduce((least, point) => (point.seconds < least.seconds ? point : least))
    const slope = before && ((best.seconds - before.seconds) / (best.orders - before.orders)) * 1e6
    const cells = [best.orders, best.seconds.toFixed(2), (best.seconds * speed).toFixed(0), slope?.toFixed(3)]
    process.stdout.write(`${cells.join('  ')}\n`)
    before = best
  }
}

main(Number(process.argv[2] ?? 3))
