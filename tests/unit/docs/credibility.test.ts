import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { credibilityPage } from '../../../.ci/credibility-page.ts'
import { CHECKS, type Proof } from '../../../engine/study/proof/index.ts'
import { ROOT, readPage } from './markdown.ts'

const proof = JSON.parse(readFileSync(join(ROOT, 'docs/background/credibility.json'), 'utf8')) as Proof

describe('docs/background/credibility.md', () => {
  it('is made of the JSON beside it', () => {
    expect(readPage('docs/background/credibility.md').text).toBe(credibilityPage(proof))
  })

  it('names only checks that there are, under their families', () => {
    const families = new Map(CHECKS.map(({ id, family }) => [id, family]))
    for (const { id, family } of proof.checks) expect(families.get(id), id).toBe(family)
    for (const { id } of proof.skips) expect(families.has(id), id).toBe(true)
  })

  it('tells of a whole proof, in which every check noticed its fault', () => {
    expect(proof.skips).toEqual([])
    expect(proof.checks.length).toBe(proof.passed + proof.failed)
    for (const { id, isFaultNoticed, power } of proof.checks) {
      expect(isFaultNoticed, id).toBe(true)
      expect(power, id).toBeGreaterThanOrEqual(0.99)
    }
  })
})
