import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare, InvalidExperimentError, readResults } from '../../../engine/experiment/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('readResults', () => {
  const folder = temporaryFolder()

  it('gives back what compare gave', async () => {
    const out = join(folder, 'results')
    const options = { scenario: loadMinimal(), policies: ['as-is', 'tiered'], replications: 2, workers: 1 }
    const made = await compare({ ...options, out, clock: () => 0 })
    const { comparison, manifest } = readResults(out)
    expect(comparison).toEqual(JSON.parse(JSON.stringify(made)))
    expect(manifest).toMatchObject({ state: 'finished', digest: made.digest, policies: ['as-is', 'tiered'] })
    writeFileSync(join(out, 'courses.json'), '{"stepHours": 1')
    expect(() => readResults(out)).toThrow(/courses\.json that is not JSON/)
  })

  it('refuses a directory without results', () => {
    expect(() => readResults(folder)).toThrow(InvalidExperimentError)
    expect(() => readResults(folder)).toThrow(/holds no manifest\.json/)
    expect(() => readResults(join(folder, 'nowhere'))).toThrow(/holds no manifest\.json/)
  })
})
