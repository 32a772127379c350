import type { Bench } from './bench.ts'
import { type OnRun, RUNS } from './measure-rows.ts'

/**
 * Tells on a stream which run is under way and about how long the rest takes: on a terminal in one line that is
 * written over, elsewhere in a line for each bench.
 *
 * @param benches - what is going to be run.
 * @param stream - where to, standard error.
 * @returns `onRun` for `measureRows`, and `end`, which clears the line.
 */
export function progressOn(
  benches: readonly Bench[],
  stream: NodeJS.WriteStream,
): { onRun: OnRun; end: () => void } {
  const total = benches.reduce((sum, bench) => sum + runsOf(bench) * secondsOf(bench), 0)
  const startedAt = performance.now()
  let done = 0
  const onRun: OnRun = (bench, run) => {
    const elapsed = (performance.now() - startedAt) / 1000
    // A busy machine is slower than the typical seconds say: what is left is stretched as what is done was.
    const stretch = done > 0 ? elapsed / done : 1
    const left = Math.max(0, total - done) * stretch
    done += secondsOf(bench)
    const text = `${bench.id}, run ${run + 1} of ${Math.max(run + 1, runsOf(bench))}, about ${Math.ceil(left)} s left`
    if (stream.isTTY) stream.write(`\r\x1b[K${text}`)
    else if (run % runsOf(bench) === 0) stream.write(`${text}\n`)
  }
  const end = (): void => {
    if (stream.isTTY) stream.write('\r\x1b[K')
  }
  return { onRun, end }
}

function runsOf({ repeats = RUNS }: Bench): number {
  return repeats
}

function secondsOf({ typicalSeconds = 1 }: Bench): number {
  return typicalSeconds
}
