import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench, Measurement } from './bench.ts'

/** Transitions that the first replication goes through: another number means that the model has changed. */
const TRANSITIONS = 91_664_930
const MOST_RESIDENT_MEGABYTES = 1000

/** This file, as a program of its own: so that the memory measured is that of the run alone. */
const RUN = fileURLToPath(new URL(import.meta.url.replace(/ten-million\.(ts|js)$/, 'one-run.$1')))

/** A show with ten million accepted orders at lot size 1 on one core; fails above a gigabyte of memory. */
export const tenMillion: Bench = {
  id: 'ten-million.lot1',
  unit: 's',
  isDuration: true,
  expectedEventCount: TRANSITIONS,
  repeats: 1,
  typicalSeconds: 25,
  targets: { must: 25, aim: 10 },
  measure,
}

function measure(): Measurement {
  const loader = RUN.endsWith('.ts') ? ['--import', 'tsx'] : []
  const { status, stdout, stderr } = spawnSync(process.execPath, [...loader, RUN, 'ten-million', '1'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`ten-million failed: ${stderr}`)
  const { seconds, cpuShare, transitions, residentMegabytes } = JSON.parse(stdout) as OneRun
  if (residentMegabytes > MOST_RESIDENT_MEGABYTES)
    throw new Error(
      `ten-million took ${residentMegabytes} MB, at most ${MOST_RESIDENT_MEGABYTES} are asked for`,
    )
  process.stderr.write(`ten-million.lot1: ${residentMegabytes} MB resident at the peak\n`)
  return { value: seconds, eventCount: transitions, cpuShare }
}

/** What one-run.ts prints. */
interface OneRun {
  readonly seconds: number
  readonly cpuShare: number
  readonly transitions: number
  readonly residentMegabytes: number
}
