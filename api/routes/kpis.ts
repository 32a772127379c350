import { z } from 'zod'
import { KPI_TABLE } from '../../engine/index.ts'
import { type Endpoint, endpoint } from '../http/index.ts'
import { kpiAnswer } from '../schemas/index.ts'

/** What a comparison can be decided by. */
export function kpiEndpoints(): Endpoint[] {
  const schema = z.object({ kpis: z.array(kpiAnswer) }).meta({ id: 'Kpis' })
  const kpis = KPI_TABLE.map(({ key, name, unit, better, formula }) => ({ key, name, unit, better, formula }))
  return [
    endpoint({
      method: 'get',
      path: '/api/kpis',
      id: 'listKpis',
      summary: 'The indicators that a comparison can be decided by',
      answers: { 200: { description: 'All of them, with unit and formula', schema } },
      handle: ({ response }) => void response.json({ kpis }),
    }),
  ]
}
