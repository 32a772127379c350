import { describe, expect, it } from 'vitest'
import type { Comparison, LotBias } from '../../../../engine/experiment/index.ts'
import { lotSentences } from '../../../../viz/wording/index.ts'

const sentences = (lots?: Partial<LotBias>): string[] => {
  const facts = { size: 17, tolerance: 0.01, policy: 'as-is', replications: 6, bias: {}, ...lots }
  return lotSentences((lots === undefined ? {} : { lots: facts }) as Comparison)
}

describe('lotSentences', () => {
  it('says nothing where nothing was measured', () => {
    expect(sentences()).toEqual([])
  })

  it('says that single orders are exact', () => {
    expect(sentences({ size: 1 })).toEqual(['Lots of single orders: nothing is approximated.'])
  })

  it('sorts indicators by what is proven', () => {
    const estimate = { mean: 1, halfWidth: 1 }
    const bias = {
      profit: { ...estimate, relative: -0.022, relativeHalfWidth: 0.01 },
      fillRate: { ...estimate, relative: 0.001, relativeHalfWidth: 0.002 },
      refusedRate: { ...estimate, relative: 0.011, relativeHalfWidth: 0.007 },
      oversoldShare: null,
    }
    expect(sentences({ bias })).toEqual([
      'Lots of up to 17 orders, held against single orders in 6 replications of as-is: bias ± half width of its 95 % interval.',
      '1 indicator beyond 1 %: Profit -2.2 ± 1.0 %.',
      '1 indicator neither proven within nor beyond 1 %: Refused at the door 1.10 ± 0.70 %.',
      '1 indicator within 1 %.',
    ])
  })
})
