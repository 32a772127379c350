import { describe, expect, it } from 'vitest'
import { CONFORMANCE_CASES } from '../../../engine/study/conformance/index.ts'
import { INDEPENDENCE_CHECKS, KNOWN_ANSWERS, UNIFORM_CHECKS } from '../../../engine/study/randomness/index.ts'
import { type Page, readPages } from './markdown.ts'

const { text } = readPages().find(({ path }) => path.endsWith('background/conformance.md')) as Page

describe('docs/background/conformance.md', () => {
  it('lists every case under its theme, with its behaviour, and no other', () => {
    const themes = text.split('\n## ').slice(1)
    for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
      const section = themes.find((part) => part.toLowerCase().startsWith(`${theme}\n`)) ?? ''
      const rows = section.split('\n').filter((line) => line.startsWith('| `'))
      expect(rows).toEqual(cases.map(({ id, behaviour }) => `| \`${id}\` | ${behaviour} |`))
    }
  })

  it('has a row for every check of the random numbers', () => {
    const moments = ['moment-2', 'moment-3']
    for (const { id } of [...KNOWN_ANSWERS, ...UNIFORM_CHECKS, ...INDEPENDENCE_CHECKS]) {
      if (!moments.includes(id)) expect(text).toMatch(new RegExp(`\n\\| .*\`${id}\``))
    }
  })
})
