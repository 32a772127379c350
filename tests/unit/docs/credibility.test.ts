import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { credibilityPage } from '../../../.ci/credibility-page.ts'
import { CHECKS, type Proof } from '../../../engine/study/proof/index.ts'
import { ROOT, readPage } from './markdown.ts'

const proof = JSON.parse(readFileSync(join(ROOT, 'docs/background/credibility.json'), 'utf8')) as Proof
const REMADE_BY =
  'the page is older than the checks; remake it: node dist/cli/main.js proof --json > proof.json && npm run credibility -- proof.json'

describe('docs/background/credibility.md', () => {
  it('is made of the JSON beside it', () => {
    expect(readPage('docs/background/credibility.md').text).toBe(credibilityPage(proof))
  })

  it('has a row for every check that is registered, under its family, and no other', () => {
    const registered = CHECKS.map(({ id, family }) => `${family}: ${id}`)
    const shown = proof.checks.map(({ id, family }) => `${family}: ${id}`)
    const differences = {
      missing: registered.filter((row) => !shown.includes(row)),
      unknown: shown.filter((row) => !registered.includes(row)),
    }
    expect(differences, REMADE_BY).toEqual({ missing: [], unknown: [] })
    expect(new Set(shown).size, 'a check is shown twice').toBe(shown.length)
    const rows = [...readPage('docs/background/credibility.md').text.matchAll(/^\| `([^`]+)` \|/gmu)]
    expect(rows.map(([, id]) => id).sort(), REMADE_BY).toEqual(CHECKS.map(({ id }) => id).sort())
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
