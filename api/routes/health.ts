import { z } from 'zod'
import { type Endpoint, endpoint } from '../http/index.ts'

/**
 * Whether the server answers, and which version it is.
 *
 * @param version - of kingtide.
 */
export function healthEndpoints(version: string): Endpoint[] {
  const schema = z.object({ status: z.literal('ok'), kingtide: z.string() }).meta({ id: 'Health' })
  return [
    endpoint({
      method: 'get',
      path: '/api/health',
      id: 'health',
      summary: 'Whether the server answers, and its version',
      answers: { 200: { description: 'It does', schema } },
      handle: ({ response }) => void response.json({ status: 'ok', kingtide: version }),
    }),
  ]
}
