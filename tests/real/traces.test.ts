import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTrace, replayTrace } from '../../engine/study/trace/index.ts'

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const SUITES = ['stockpyl-traces', 'gym-invmgmt', 'or-gym']

describe.each(SUITES)('traces of %s', (suite) => {
  const folder = join(DATA, suite)
  const isThere = existsSync(folder)
  const files = isThere ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

  if (!isThere) console.warn(`skipped: there is no folder ${suite} in ../shared/data`)

  it.skipIf(!isThere).each(files.length === 0 ? ['none'] : files)(
    '%s agrees to 1e-6 in every cell',
    (name) => {
      const { variables, periods } = replayTrace(readTrace(join(folder, name)))
      expect(variables.filter(({ maxAbsDifference }) => !(maxAbsDifference <= 1e-6))).toEqual([])
      expect(variables.length).toBeGreaterThan(5)
      expect(periods).toBeGreaterThanOrEqual(30)
    },
  )
})
