import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT, readPage } from './markdown.ts'

it('docs/background/decisions.md gives a reason for every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { text } = readPage('docs/background/decisions.md')
  const reasons = text.split('\n').filter((line) => line.startsWith('| `'))
  const names = Object.keys({ ...dependencies, ...devDependencies })
  expect(names.filter((name) => !reasons.some((line) => line.includes(`\`${name}\``)))).toEqual([])
})
