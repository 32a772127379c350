import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../engine/experiment/canonical-json.ts'
import {
  type CompareOptions,
  type Comparison,
  compareWith,
  InvalidExperimentError,
  type Manifest,
  ResultsStoreError,
  resultOf,
} from '../../../engine/experiment/index.ts'
import { KPI_KEYS } from '../../../engine/ledger/index.ts'
import { FAKE_ENGINE, fakeScenario } from '../../support/fake-experiment.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const POLICIES = ['plain', 'better']

describe('results', () => {
  it('has a result, two tables and a manifest with their hashes', async () => {
    const out = join(temporaryDirectory(), 'new', 'deep')
    const comparison = await compare({ out })
    expect(readdirSync(out).sort()).toEqual([
      'courses.json',
      'journal.jsonl',
      'kpis.csv',
      'manifest.json',
      'replications.csv',
      'result.json',
    ])
    expect(JSON.parse(read(out, 'result.json'))).toEqual(resultOf(comparison))
    expect(JSON.parse(read(out, 'courses.json'))).toEqual(comparison.courses)
    const manifest = manifestIn(out)
    expect(manifest).toMatchObject({
      state: 'finished',
      digest: comparison.digest,
      node: process.versions.node,
      lotSize: 4,
    })
    for (const [name, hash] of Object.entries(manifest.files)) expect(sha256(read(out, name))).toBe(hash)
    expect(Object.keys(manifest.files)).toEqual([
      'result.json',
      'courses.json',
      'kpis.csv',
      'replications.csv',
    ])
  })

  it('has tables that read back to the same numbers', async () => {
    const out = temporaryDirectory()
    const { policies } = await compare({ out })
    const kpis = parse(read(out, 'kpis.csv'), { columns: true }) as Record<string, string>[]
    expect(kpis).toHaveLength(2 * KPI_KEYS.length)
    const profit = kpis.find(({ policy, kpi }) => policy === 'better' && kpi === 'profit')
    expect(Number(profit?.['halfWidth'])).toBe(policies[1].kpis.profit?.halfWidth)
    expect(kpis.find(({ kpi }) => kpi === 'recoveryHours')).toMatchObject({ mean: '', unit: 'h' })
    const replications = parse(read(out, 'replications.csv'), { columns: true }) as Record<string, string>[]
    expect(replications.map((row) => `${row['policy']}/${row['replication']}`)).toHaveLength(12)
    expect(replications[7]).toMatchObject({
      policy: 'better',
      'orders.accepted': '101',
      eventHash: 'better-1',
    })
  })

  it('goes on where an interrupted run stopped, and comes to the same digest', async () => {
    const [out, log] = [temporaryDirectory(), join(temporaryDirectory(), 'log')]
    const scenario = fakeScenario({ log })
    const stop = new AbortController()
    const first = await compare({
      scenario,
      out,
      signal: stop.signal,
      onProgress: (done) => done === 5 && stop.abort(),
    })
    expect(first).toMatchObject({ interrupted: true, replications: 2 })
    expect(manifestIn(out).state).toBe('unfinished')
    const kept = read(out, 'journal.jsonl').trim().split('\n').length
    const starts = lines(log).length
    const told: number[] = []
    const second = await compare({ scenario, out, workers: 2, onProgress: (done) => told.push(done) })
    expect(told[0]).toBe(kept)
    expect(lines(log).length - starts).toBe(12 - kept)
    expect(second.interrupted).toBeUndefined()
    expect(manifestIn(out)).toMatchObject({ state: 'finished', digest: second.digest })
    expect(second.digest).toBe((await compare({ scenario })).digest)
  })

  it('goes on after its process was killed', async () => {
    const out = temporaryDirectory()
    const script = fileURLToPath(new URL('../../support/fake-crash.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, out], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const stop = new AbortController()
    const told: number[] = []
    const comparison = await compare({
      scenario: fakeScenario({ hangsFrom: 4 }),
      out,
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done)
        stop.abort()
      },
    })
    expect(told).toEqual([8])
    expect(comparison).toMatchObject({ replications: 4, interrupted: true })
  })

  it('reports a finished run again without running anything, under another objective too', async () => {
    const [out, log] = [temporaryDirectory(), join(temporaryDirectory(), 'log')]
    const scenario = fakeScenario({ log })
    const first = await compare({ scenario, out })
    const again = await compare({ scenario, out, objective: 'stockOutRate', workers: 2 })
    expect(lines(log)).toHaveLength(12)
    expect(again.digest).toBe(first.digest)
    expect(JSON.parse(read(out, 'result.json')).objective).toBe('stockOutRate')
  })

  it('leaves out a torn and a damaged line of the journal and runs those replications again', async () => {
    const [out, log] = [temporaryDirectory(), join(temporaryDirectory(), 'log')]
    const scenario = fakeScenario({ log })
    const { digest } = await compare({ scenario, out })
    const journal = lines(join(out, 'journal.jsonl'))
    const damaged = journal[3].replace('"accepted":10', '"accepted":99')
    writeFileSync(
      join(out, 'journal.jsonl'),
      `${[...journal.slice(0, 3), damaged, ...journal.slice(4, 9)].join('\n')}\n`,
    )
    appendFileSync(join(out, 'journal.jsonl'), journal[9].slice(0, 200))
    expect((await compare({ scenario, out })).digest).toBe(digest)
    expect(lines(log)).toHaveLength(12 + 4)
    expect(lines(join(out, 'journal.jsonl'))).toHaveLength(12)
  })

  it('keeps what was finished before a replication failed', async () => {
    const out = temporaryDirectory()
    await expect(compare({ out, scenario: fakeScenario({ throws: 'better/4' }) })).rejects.toThrow(
      'replication 4',
    )
    expect(lines(join(out, 'journal.jsonl'))).toHaveLength(9)
    expect(manifestIn(out).state).toBe('unfinished')
  })

  it('refuses results of other inputs and leaves them as they are', async () => {
    const out = temporaryDirectory()
    await compare({ out })
    const before = readdirSync(out).map((name) => read(out, name))
    for (const other of [
      { seed: 2 },
      { replications: 7 },
      { lotSize: 1 },
      { policies: ['better', 'plain'] },
    ]) {
      await expect(compare({ out, ...other })).rejects.toThrow(InvalidExperimentError)
    }
    await expect(compare({ out, seed: 2 })).rejects.toThrow('holds results of other inputs')
    expect(readdirSync(out).map((name) => read(out, name))).toEqual(before)
  })

  it('refuses a directory that holds something else', async () => {
    const out = temporaryDirectory()
    writeFileSync(join(out, 'thesis.docx'), 'years of work')
    await expect(compare({ out })).rejects.toThrow('is not empty and holds no results: name a new directory')
    expect(readdirSync(out)).toEqual(['thesis.docx'])
  })

  it('names the path when the disk refuses', async () => {
    const parent = temporaryDirectory()
    writeFileSync(join(parent, 'file'), '')
    const inFile = compare({ out: join(parent, 'file', 'results') })
    await expect(inFile).rejects.toThrow(ResultsStoreError)
    await expect(inFile).rejects.toThrow(/^cannot make .*results: ENOTDIR.*run the same command again/)
  })

  it('keeps the journal when the result cannot be written', async () => {
    const out = temporaryDirectory()
    mkdirSync(join(out, 'result.json.partial'))
    await expect(compare({ out })).rejects.toThrow(/^cannot write .*result\.json: EISDIR/)
    expect(lines(join(out, 'journal.jsonl'))).toHaveLength(12)
    expect(existsSync(join(out, 'result.json'))).toBe(false)
  })
})

function compare(options: Partial<CompareOptions>): Promise<Comparison> {
  return compareWith(FAKE_ENGINE, {
    scenario: fakeScenario(),
    policies: POLICIES,
    workers: 1,
    clock: () => 0,
    ...options,
  })
}

function read(directory: string, name: string): string {
  return readFileSync(join(directory, name), 'utf8')
}

function manifestIn(directory: string): Manifest {
  return JSON.parse(read(directory, 'manifest.json')) as Manifest
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n')
}
