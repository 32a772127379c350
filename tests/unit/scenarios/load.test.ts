import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadScenario, readScenario } from '../../../scenarios/index.ts'
import { loadMinimal, minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const HOUR = 3_600_000

describe('loadScenario', () => {
  const folder = temporaryFolder()

  it('gives lengths of time in milliseconds and what is left out its default', () => {
    const scenario = loadMinimal()
    expect(scenario.horizon).toEqual({ warmUp: 48 * HOUR, window: 72 * HOUR, drain: 480 * HOUR })
    expect(scenario.demand.shows[0]).toMatchObject({ starts: 20 * HOUR, lasts: 2 * HOUR })
    expect(scenario).toMatchObject({ scale: 1, lotSize: 'auto', replications: 20 })
  })

  it('reads tables from CSV as it reads them from the file itself', () => {
    const inline = loadMinimal()
    expect(loadScenario(writeScenario(folder, minimalScenario(), 'csv'))).toEqual(inline)
  })

  it('reads JSON', () => {
    const file = join(folder, 'scenario.json')
    writeFileSync(file, JSON.stringify(parse(readFileSync(writeScenario(folder), 'utf8')), null, '\t'))
    expect(loadScenario(file)).toEqual(loadMinimal())
  })

  it('reads a byte order mark, CRLF, comments, quotes, spaces and columns in any order', () => {
    const file = writeScenario(folder, minimalScenario(), 'csv')
    const zones = [
      '# zones of the east',
      '"weight", id ,kind,macroRegion,longitude,latitude,courierParcelsPerRound',
      '',
      '2,city,core,east,121.5,"31.2", 800 ',
      '# half of it',
      '1,"county",county,east,120.6,31.5,4e2',
      ',,,,,,',
    ]
    writeFileSync(join(folder, 'zones.csv'), `\uFEFF${zones.join('\r\n')}`)
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`)
    expect(loadScenario(file)).toEqual(loadMinimal())
  })

  it('finds CSV files in folders below its own', () => {
    const file = writeScenario(folder, minimalScenario(), 'csv')
    mkdirSync(join(folder, 'tables'), { recursive: true })
    renameSync(join(folder, 'zones.csv'), join(folder, 'tables', 'zones.csv'))
    writeFileSync(file, readFileSync(file, 'utf8').replace('zones.csv', './tables/zones.csv'))
    expect(loadScenario(file)).toEqual(loadMinimal())
  })

  it('accepts a table of shows without rows', () => {
    const input = minimalScenario()
    input.demand.slots = []
    const file = writeScenario(folder, input)
    const header = 'id,host,day,starts,lasts,commission,slotFee'
    writeFileSync(join(folder, 'none.csv'), header)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/ {2}shows:\n(?: {4}.*\n)+/, '  shows: none.csv\n'))
    expect(loadScenario(file).demand.shows).toEqual([])
  })

  it('freezes everything, rows of tables included', () => {
    const scenario = loadScenario(writeScenario(folder, minimalScenario(), 'csv'))
    const thaw = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.isFrozen(value)
          ? Object.values(value).map(thaw).find(Boolean)
          : value
        : undefined
    expect(thaw(scenario)).toBeUndefined()
    expect(() => {
      ;(scenario.network.zones[0] as { weight: number }).weight = 5
    }).toThrow(TypeError)
  })

  it('gives the same by name and by file', () => {
    const scenario = loadScenario('quiet-week')
    expect(scenario.name).toBe('quiet-week')
    expect(readScenario('scenarios/library/quiet-week.yaml')).toEqual(scenario)
  })
})
