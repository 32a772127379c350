import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { z } from 'zod'
import { hasEnded } from '../../viz/index.ts'
import { type Call, type Endpoint, endpoint } from '../http/index.ts'
import type { ComparisonQueue } from '../jobs/index.ts'
import { findComparison } from './comparisons.ts'

const HEARTBEAT = 15_000
const RETRY = 2_000

/**
 * The progress of comparisons as server-sent events. Each event carries the whole state, so that one who comes back
 * needs only the newest: a `Last-Event-ID` that is still the newest is not told again.
 *
 * @param queue - the comparisons.
 */
export function eventEndpoints(queue: ComparisonQueue): Endpoint[] {
  const versions = new Versions()
  return [
    endpoint({
      method: 'get',
      path: '/api/comparisons/{id}/events',
      id: 'watchComparison',
      summary: 'Progress of a comparison as server-sent events',
      description:
        'Events `progress` carry the comparison each time it changes, at most ten times a second; `end` carries it once it has ended, and nothing follows. A comment every 15 s keeps the connection open.',
      values: { id: 'id of the comparison' },
      headers: { 'Last-Event-ID': 'id of the last event seen; the newest state is sent if it is another' },
      answers: {
        200: { description: 'The events', schema: z.string(), mediaType: 'text/event-stream' },
        204: { description: 'It has ended, and the last event was seen: do not come back' },
      },
      handle: (call) => watch(queue, versions, call),
    }),
  ]
}

/** Names for states of comparisons that no other run of the server has given. */
class Versions {
  private readonly run = randomUUID().slice(0, 8)
  private readonly seen = new Map<string, { text: string; count: number }>()

  of(id: string, text: string): string {
    const before = this.seen.get(id) ?? { text: '', count: 0 }
    const version = before.text === text ? before : { text, count: before.count + 1 }
    this.seen.set(id, version)
    return `${this.run}-${version.count}`
  }
}

function watch(queue: ComparisonQueue, versions: Versions, { path, request, response }: Call<unknown>): void {
  const { id } = findComparison(queue, path['id'])
  let last = request.get('Last-Event-ID')
  const newest = () => {
    const comparison = findComparison(queue, id)
    const text = JSON.stringify(comparison)
    return { text, version: versions.of(id, text), isEnd: hasEnded(comparison) }
  }
  const now = newest()
  if (now.isEnd && now.version === last) {
    response.status(204).end()
    return
  }
  begin(response)
  const tell = (): void => {
    const { text, version, isEnd } = newest()
    if (version !== last)
      response.write(`id: ${version}\nevent: ${isEnd ? 'end' : 'progress'}\ndata: ${text}\n\n`)
    last = version
    if (isEnd) response.end()
  }
  const stopListening = queue.listen(id, tell)
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT)
  response.on('close', () => {
    stopListening()
    clearInterval(heartbeat)
  })
  tell()
}

function begin(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    Connection: 'keep-alive',
  })
  response.write(`retry: ${RETRY}\n\n`)
}
