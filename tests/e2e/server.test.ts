import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonAnswer, ProblemAnswer, ScenarioAnswer } from '../../viz/index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'
import { type RunningServer, startServer } from './running-server.ts'

const SMALL = { scenario: 'quiet-week', policies: ['as-is', 'tiered'], replications: 2 }
const PATIENCE = 120_000

let server: RunningServer

beforeAll(buildProgram, 300_000)

describe('kingtide serve', () => {
  const folder = temporaryFolder()
  beforeAll(async () => {
    server = await startServer(join(folder, 'data'))
  })
  afterAll(() => server?.end('SIGTERM'))

  it('lists the library with size and planned demand', async () => {
    const { scenarios } = (await get('/api/scenarios')) as { scenarios: ScenarioAnswer[] }
    const week = scenarios.find(({ id }) => id === 'quiet-week') as ScenarioAnswer
    expect(week.demandByHour).toHaveLength(week.days * 24)
    expect(Math.min(...week.demandByHour)).toBeGreaterThan(0)
    expect(week.policies.map(({ name }) => name)).toContain('as-is')
    expect(await get('/api/scenarios/quiet-week')).toEqual(week)
  })

  it(
    'runs a comparison, tells its progress, and gives the same result as the command line',
    async () => {
      const started = await post('/api/comparisons', SMALL)
      expect(started.status).toBe(202)
      const { id } = (await started.json()) as ComparisonAnswer
      expect(started.headers.get('location')).toBe(`/api/comparisons/${id}`)
      const events = await eventsOf(id)
      expect(events.slice(0, -1).every(({ event }) => event === 'progress')).toBe(true)
      expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'done', hasResult: true } })
      expect(events.at(-1)?.data.progress).toMatchObject({ done: 4, total: 4 })
      const counts = events.map(({ data }) => data.progress.done)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(new Set(events.map((event) => event.id)).size).toBe(events.length)

      const result = (await get(`/api/comparisons/${id}/result`)) as { digest: string; policies: unknown }
      const words = [
        'compare',
        'quiet-week',
        '--policies',
        'as-is,tiered',
        '--replications',
        '2',
        '--no-report',
        '--json',
      ]
      const call = await kingtide([...words, '--out', 'alone'], { cwd: folder })
      const alone = JSON.parse(call.out) as typeof result
      expect(result.digest).toBe(alone.digest)
      expect(result.policies).toEqual(alone.policies)

      const again = await post('/api/comparisons', SMALL)
      expect(again.status).toBe(200)
      expect(await again.json()).toMatchObject({ id, state: 'done' })
      const seen = await fetch(`${server.address}/api/comparisons/${id}/events`, {
        headers: { 'Last-Event-ID': events.at(-1)?.id as string },
      })
      expect(seen.status).toBe(204)
    },
    PATIENCE,
  )

  it(
    'gives summary, figures and report of a result',
    async () => {
      const { id } = (await (await post('/api/comparisons', SMALL)).json()) as ComparisonAnswer
      await eventsOf(id)
      expect(await get(`/api/comparisons/${id}/summary`)).toMatchObject({
        question: expect.stringContaining('as-is or tiered'),
        answer: expect.stringMatching(/profit.*\d/),
        means: { columns: ['as-is', 'tiered'] },
      })
      const { figures } = (await get(`/api/comparisons/${id}/figures`)) as { figures: { id: string }[] }
      expect(figures.map((figure) => figure.id)).toContain('backlog')
      const report = await fetch(`${server.address}/api/comparisons/${id}/report?download`)
      expect(report.headers.get('content-disposition')).toBe(`attachment; filename=${id}.html`)
      expect(report.headers.get('content-security-policy')).toContain('sandbox')
      const html = await report.text()
      expect(html).toContain('<title>A quiet week')
      expect(html).toContain('kingtide compare quiet-week --policies as-is,tiered --replications 2')
    },
    PATIENCE,
  )

  it(
    'compares levers as the command line does',
    async () => {
      const request = { scenario: 'quiet-week', policies: ['as-is'], levers: 'S08=0.5', replications: 2 }
      const { id, policies } = (await (await post('/api/comparisons', request)).json()) as ComparisonAnswer
      expect(policies).toEqual(['as-is', 'as-is+S08=0.5'])
      expect((await eventsOf(id)).at(-1)?.data.progress).toMatchObject({ done: 4, total: 4 })
      const { digest } = (await get(`/api/comparisons/${id}/result`)) as { digest: string }
      const words = 'compare quiet-week --policies as-is --levers S08=0.5 --replications 2 --no-report --json'
      const call = await kingtide([...words.split(' '), '--out', 'levers'], { cwd: folder })
      expect(digest).toBe(JSON.parse(call.out).digest)
      const report = await (await fetch(`${server.address}/api/comparisons/${id}/report`)).text()
      expect(report).toContain('--policies as-is --levers S08=0.5')
    },
    PATIENCE,
  )

  it(
    'cancels a comparison, keeps what is finished and goes on from there',
    async () => {
      const { id } = (await (
        await post('/api/comparisons', { ...SMALL, replications: 40 })
      ).json()) as ComparisonAnswer
      await until(async () => ((await get(`/api/comparisons/${id}`)) as ComparisonAnswer).progress.done >= 3)
      const cancelled = await fetch(`${server.address}/api/comparisons/${id}`, { method: 'DELETE' })
      expect(await cancelled.json()).toMatchObject({ state: 'cancelled', hasResult: true })
      expect(await get(`/api/comparisons/${id}/result`)).toMatchObject({ interrupted: true })
      expect((await fetch(`${server.address}/api/comparisons/${id}`, { method: 'DELETE' })).status).toBe(409)
      const done = ((await get(`/api/comparisons/${id}`)) as ComparisonAnswer).progress.done
      expect((await post(`/api/comparisons/${id}/continue`)).status).toBe(202)
      await until(
        async () => ((await get(`/api/comparisons/${id}`)) as ComparisonAnswer).progress.done > done,
      )
      await fetch(`${server.address}/api/comparisons/${id}`, { method: 'DELETE' })
    },
    PATIENCE,
  )

  it('checks a scenario of the caller, line by line', async () => {
    const good = await post('/api/validate', {
      scenarioText: 'extends: quiet-week\nname: mine\ntitle: Mine\n',
    })
    expect(await good.json()).toMatchObject({ ok: true, errors: [], scenario: { id: 'mine', title: 'Mine' } })
    const bad = await post('/api/validate', { scenarioText: 'extends: quiet-week\nscale: -1\n' })
    expect(bad.status).toBe(200)
    expect(await bad.json()).toMatchObject({
      ok: false,
      scenario: null,
      errors: [{ file: 'scenario.yaml', line: 2, path: 'scale', value: -1 }],
    })
    const refused = await post('/api/comparisons', { scenarioText: 'extends: quiet-week\nscale: -1\n' })
    expect(refused.status).toBe(422)
    expect(await problem(refused)).toMatchObject({ errors: [{ line: 2, path: 'scale' }] })
  })

  it.each([
    [404, 'GET', '/api/nothing', undefined],
    [404, 'GET', '/api/comparisons/none', undefined],
    [404, 'GET', '/api/comparisons/..%2F..%2Fserver.lock/report', undefined],
    [404, 'GET', '/api/comparisons/..%2f..%2f..%2fetc%2fpasswd', undefined],
    [404, 'GET', '/api/scenarios/..%2Fsingles-night', undefined],
    [404, 'GET', '/api/scenarios/quiet-week%2Fskus.csv', undefined],
    [404, 'DELETE', '/api/comparisons/none', undefined],
    [405, 'PUT', '/api/comparisons', '{}'],
    [405, 'DELETE', '/api/scenarios', undefined],
    [400, 'POST', '/api/comparisons', '{"scenario":'],
    [413, 'POST', '/api/validate', JSON.stringify({ scenarioText: 'a'.repeat(2_100_000) })],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","replications":1}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","replications":1001}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","policies":["nobody"]}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","objective":"luck"}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","levers":"S08=7"}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","levers":"S36"}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","levers":["S08"]}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"../library/quiet-week"}'],
    [422, 'POST', '/api/comparisons', '{"scenario":"quiet-week","__proto__":{"a":1}}'],
  ])('answers %i with a problem: %s %s', async (status, method, path, body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${server.address}${path}`, { method, headers, ...(body && { body }) })
    expect(response.status).toBe(status)
    const told = await problem(response)
    expect(told.status).toBe(status)
    expect(told.detail).toMatch(/\.$/)
    expect(JSON.stringify(told)).not.toMatch(/node_modules|at \w+ \(/)
    if (status === 422)
      expect(told.errors?.[0]).toMatchObject({ rule: expect.any(String), fix: expect.any(String) })
    if (status === 405) expect(response.headers.get('allow')).toBeTruthy()
  })

  it('reads JSON only', async () => {
    const form = await fetch(`${server.address}/api/comparisons`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    })
    expect((await problem(form)).status).toBe(415)
    const none = await fetch(`${server.address}/api/comparisons`, { method: 'POST' })
    expect((await problem(none)).status).toBe(415)
  })

  it('refuses other hosts, and changes that other sites ask for', async () => {
    const port = Number(new URL(server.address).port)
    const cases = [
      [403, { host: 'rebound.example' }, 'GET'],
      [403, { host: `rebound.example:${port}` }, 'GET'],
      [403, { origin: 'http://evil.example' }, 'POST'],
      [403, { origin: 'null' }, 'POST'],
      [403, { 'sec-fetch-site': 'cross-site' }, 'DELETE'],
      [200, { host: `localhost:${port}` }, 'GET'],
    ] as const
    for (const [status, headers, method] of cases)
      expect([headers, await statusOf(port, method, headers)]).toEqual([headers, status])
  })

  it('tells browsers to trust nothing else, and nothing about itself', async () => {
    const { headers } = await fetch(`${server.address}/api/health`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('compresses answers, but not events', async () => {
    const scenarios = await fetch(`${server.address}/api/scenarios`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(scenarios.headers.get('content-encoding')).toBe('gzip')
    const { id } = (await (await post('/api/comparisons', SMALL)).json()) as ComparisonAnswer
    const events = await fetch(`${server.address}/api/comparisons/${id}/events`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(events.headers.get('content-encoding')).toBeNull()
    await events.body?.cancel()
  })
})

describe('a server that ends', () => {
  const folder = temporaryFolder()
  const request = { scenario: 'quiet-week', policies: ['as-is', 'tiered'], replications: 6 }

  it(
    'goes on with what it was killed in, to the same result as an undisturbed run',
    async () => {
      const data = join(folder, 'killed')
      const first = await startServer(data)
      const { id } = (await (await ask(first, request)).json()) as ComparisonAnswer
      const waiting = (await (
        await ask(first, { ...request, seed: 2, replications: 2 })
      ).json()) as ComparisonAnswer
      await until(() => journalOf(data, id).length >= 4)
      expect((await first.end('SIGKILL')).code).toBeNull()
      const kept = journalOf(data, id)
      const second = await startServer(data)
      await until(async () => (await stateOf(second, waiting.id)) === 'done')
      expect(await stateOf(second, id)).toBe('done')
      const result = await (await fetch(`${second.address}/api/comparisons/${id}/result`)).json()
      expect((await second.end('SIGINT')).code).toBe(0)
      expect(journalOf(data, id).slice(0, kept.length)).toEqual(kept)
      expect(journalOf(data, id)).toHaveLength(12)
      const words = [
        'compare',
        'quiet-week',
        '--policies',
        'as-is,tiered',
        '--replications',
        '6',
        '--no-report',
        '--json',
      ]
      const alone = JSON.parse((await kingtide([...words, '--out', 'alone'], { cwd: folder })).out)
      expect(result).toMatchObject({ digest: alone.digest, policies: alone.policies })
    },
    PATIENCE,
  )

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'keeps what is finished when %s stops it',
    async (signal) => {
      const data = join(folder, signal)
      const first = await startServer(data)
      const { id } = (await (await ask(first, { ...request, replications: 40 })).json()) as ComparisonAnswer
      await until(() => journalOf(data, id).length >= 2)
      const { code, err } = await first.end(signal)
      expect(code).toBe(130)
      expect(err).toContain('goes on when the server is started again')
      expect(readdirSync(join(data, id, 'results')).filter((name) => name.endsWith('.partial'))).toEqual([])
      expect(existsSync(join(data, 'server.lock'))).toBe(false)
      const second = await startServer(data)
      expect(await stateOf(second, id)).toBe('running')
      await fetch(`${second.address}/api/comparisons/${id}`, { method: 'DELETE' })
      expect((await second.end(signal)).code).toBe(0)
    },
    PATIENCE,
  )
})

describe('kingtide serve, asked for what it does not do', () => {
  const folder = temporaryFolder()

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, out, err } = await kingtide(['serve', '--port', String(port)], { cwd: folder })
    other.close()
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`kingtide: port ${port} is in use: choose another with --port, or 0 for any free one\n`)
  })

  it.each(['0.0.0.0', '192.168.0.7', '::'])('does not listen on %s', async (host) => {
    const { code, err } = await kingtide(['serve', '--host', host], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain('would open the server to other machines')
  })

  it('does not share its directory with another server', async () => {
    const data = join(folder, 'shared')
    const first = await startServer(data)
    const { code, err } = await kingtide(['serve', '--port', '0', '--data', data], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain('another server')
    await first.end('SIGTERM')
  })
})

async function get(path: string): Promise<unknown> {
  return (await fetch(`${server.address}${path}`)).json()
}

function post(path: string, body?: unknown): Promise<Response> {
  return ask(server, body, path)
}

function ask({ address }: RunningServer, body: unknown, path = '/api/comparisons'): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) }
  return fetch(`${address}${path}`, { method: 'POST', ...sent })
}

async function problem(response: Response): Promise<ProblemAnswer> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  return (await response.json()) as ProblemAnswer
}

/** Status of a request whose headers `fetch` would not let us write. */
function statusOf(port: number, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/health', method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}

interface SentEvent {
  readonly id: string
  readonly event: string
  readonly data: ComparisonAnswer
}

/** Every event of a comparison until its end. */
async function eventsOf(id: string): Promise<SentEvent[]> {
  const response = await fetch(`${server.address}/api/comparisons/${id}/events`)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const blocks = (await response.text()).split('\n\n').filter((block) => block.startsWith('id: '))
  return blocks.map((block) => {
    const [name, event, data] = block.split('\n').map((line) => line.slice(line.indexOf(': ') + 2))
    return {
      id: name as string,
      event: event as string,
      data: JSON.parse(data as string) as ComparisonAnswer,
    }
  })
}

async function stateOf({ address }: RunningServer, id: string): Promise<string> {
  return ((await (await fetch(`${address}/api/comparisons/${id}`)).json()) as ComparisonAnswer).state
}

function journalOf(data: string, id: string): string[] {
  const file = join(data, id, 'results', 'journal.jsonl')
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 50) {
    if (waited > 100_000) throw new Error('waited in vain')
    await setTimeout(50)
  }
}
