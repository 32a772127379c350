import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JobFolder, lockFolder } from '../../../api/jobs/index.ts'
import { ScenarioError } from '../../../scenarios/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { queueIn } from './queue-in.ts'

const SMALL = { scenario: 'quiet-week', policies: ['as-is', 'tiered'], replications: 2 }

describe('the queue of comparisons', () => {
  it('keeps what is asked for before it says so, and takes it up again', async () => {
    const folder = temporaryFolder()
    const queue = queueIn(folder)
    await queue.close() // nothing runs in it
    const { comparison, isNew } = queue.ask(SMALL)
    expect(isNew).toBe(true)
    expect(comparison).toMatchObject({
      state: 'queued',
      scenario: 'quiet-week',
      replications: 2,
      seed: 1,
      objective: 'profit',
      progress: { done: 0, total: 4 },
    })
    expect(comparison.id).toMatch(/^quiet-week-[0-9a-f]{8}$/)
    expect(existsSync(join(folder, comparison.id, 'job.json'))).toBe(true)
    expect(queueIn(folder).list()).toEqual([comparison])
  })

  it('knows the same inputs again, and other ones from them', async () => {
    const queue = queueIn(temporaryFolder())
    await queue.close()
    const first = queue.ask(SMALL)
    expect(queue.ask({ ...SMALL, seed: 1 })).toEqual({ comparison: first.comparison, isNew: false })
    const ids = [
      { seed: 2 },
      { replications: 3 },
      { policies: ['tiered', 'as-is'] },
      { objective: 'fillRate' },
    ].map((change) => queue.ask({ ...SMALL, ...change }).comparison.id)
    expect(new Set([first.comparison.id, ...ids]).size).toBe(5)
    expect(queue.list().map(({ id }) => id)).toEqual([...ids].reverse().concat(first.comparison.id))
  })

  it('cancels what waits and takes it up again', async () => {
    const queue = queueIn(temporaryFolder())
    await queue.close()
    const { id } = queue.ask(SMALL).comparison
    const heard: (string | undefined)[] = []
    queue.listen(id, () => heard.push(queue.find(id)?.state))
    await queue.cancel(id)
    expect(queue.find(id)).toMatchObject({ state: 'cancelled', hasResult: false })
    queue.continue(id)
    expect(queue.find(id)).toMatchObject({ state: 'queued', endedAt: null })
    expect(heard).toEqual(['cancelled', 'queued'])
  })

  it.each([
    ['a scenario that is not there', { scenario: 'quiet-weak' }],
    ['a path', { scenario: '../../../etc/passwd' }],
    ['a path inside the library', { scenario: 'quiet-week/skus.csv' }],
    ['a scenario that extends a file', { scenarioText: 'extends: ./base.yaml' }],
    ['a table in a file', { scenarioText: 'extends: quiet-week\ncatalogue: { skus: skus.csv }' }],
    [
      'a table in a file that is none',
      { scenarioText: 'extends: quiet-week\nnetwork: { zones: /etc/passwd }' },
    ],
  ])('refuses %s, and keeps nothing of it', async (_, request) => {
    const folder = temporaryFolder()
    const queue = queueIn(folder)
    await queue.close()
    expect(() => queue.ask(request)).toThrow(ScenarioError)
    expect(queue.list()).toEqual([])
  })

  it('takes a scenario sent as text that extends one of the library', async () => {
    const queue = queueIn(temporaryFolder())
    await queue.close()
    const scenarioText = 'extends: quiet-week\nname: half-a-week\ntitle: Half\nscale: 0.02\n'
    expect(queue.ask({ scenarioText }).comparison).toMatchObject({ scenario: 'half-a-week', title: 'Half' })
  })
})

describe('the folder of jobs', () => {
  it('leaves alone what is no job', () => {
    const folder = temporaryFolder()
    for (const [name, text] of [
      ['torn', '{"format":1,'],
      ['other', '{"format":1,"id":"x","createdAt":""}'],
    ]) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'job.json'), text)
    }
    mkdirSync(join(folder, 'empty'))
    const { jobs, unreadable } = new JobFolder(folder).readAll()
    expect(jobs).toEqual([])
    expect([...unreadable].sort()).toEqual([
      join(folder, 'other', 'job.json'),
      join(folder, 'torn', 'job.json'),
    ])
    expect(readFileSync(join(folder, 'torn', 'job.json'), 'utf8')).toBe('{"format":1,')
  })

  it('is used by one server at a time; the lock of one that is gone is taken over', () => {
    const folder = temporaryFolder()
    const lock = join(folder, 'server.lock')
    writeFileSync(lock, `${process.ppid}\n`)
    expect(() => lockFolder(folder)).toThrow(`process ${process.ppid}`)
    writeFileSync(lock, '999999999\n')
    const unlock = lockFolder(folder)
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`)
    unlock()
    expect(existsSync(lock)).toBe(false)
  })
})
