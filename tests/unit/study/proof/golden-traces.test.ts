import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proveTraces } from '../../../../engine/study/proof/golden-traces.ts'
import { GYM, OR_GYM } from '../../../support/small-traces.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const clock = (): number => 0

describe('proveTraces', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'deep', 'good.json'), JSON.stringify(GYM))
  writeFileSync(join(folder, 'off.json'), JSON.stringify({ ...OR_GYM, P: [5.35, 2.56] }))
  writeFileSync(join(folder, 'torn.json'), '{"periods": 3')
  const { results, skips } = proveTraces(folder, clock)

  it('replays every trace, in folders too', () => {
    expect(results.map(({ id }) => id)).toEqual(['traces/deep/good', 'traces/off'])
  })

  it('passes what agrees, and would notice a change of any variable', () => {
    expect(results[0]).toMatchObject({ pass: true, power: 1, isFaultNoticed: true, tolerance: 1e-6 })
  })

  it('fails what differs, and names the variable', () => {
    expect(results[1]).toMatchObject({ pass: false, note: expect.stringContaining('furthest off: total') })
  })

  it('leaves out what is no trace, with the reason', () => {
    expect(skips).toEqual([{ id: 'traces/torn', reason: expect.stringContaining('no JSON') }])
  })

  it('says so when there is no trace at all', () => {
    expect(proveTraces(join(folder, 'nothing'), clock).skips).toHaveLength(1)
  })
})
