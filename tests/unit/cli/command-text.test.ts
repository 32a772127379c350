import { describe, expect, it } from 'vitest'
import { commandText } from '../../../cli/report/index.ts'

describe('commandText', () => {
  it.each([
    [['compare', 'quiet-week', '--seed', '7'], 'kingtide compare quiet-week --seed 7'],
    [['compare', 'my night.yaml'], "kingtide compare 'my night.yaml'"],
    [['compare', 'x', '--fail-if', 'onTimeRate < 95%'], "kingtide compare x --fail-if 'onTimeRate < 95%'"],
    [['compare', "it's.yaml"], "kingtide compare 'it'\\''s.yaml'"],
    [['compare', '下单.yaml', ''], "kingtide compare '下单.yaml' ''"],
  ])('writes %j so that a shell reads it back', (words, text) => {
    expect(commandText(words)).toBe(text)
  })
})
