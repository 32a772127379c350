import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256, summarised } from '../../../engine/experiment/canonical-json.ts'

describe('canonicalJson', () => {
  it('sorts keys, leaves out undefined ones and keeps the order of lists', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null }, e: undefined })).toBe(
      '{"a":{"c":null,"d":[2,1]},"b":1}',
    )
  })

  it('writes numbers as the shortest text that reads back', () => {
    expect(canonicalJson([0.1 + 0.2, 1e21, -0, 1e-7])).toBe('[0.30000000000000004,1e+21,0,1e-7]')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d and says where it is', (number) => {
    expect(() => canonicalJson({ kpis: { list: [1, number] } })).toThrow(
      `kpis.list[1] (= ${number}) must be a finite number`,
    )
  })

  it('puts typed arrays as class, length and hash', () => {
    const array = Float64Array.of(1, Number.NaN)
    expect(summarised({ array })).toEqual({
      array: { typedArray: 'Float64Array', length: 2, sha256: sha256(new Uint8Array(array.buffer)) },
    })
    expect(canonicalJson(Float64Array.of(1))).not.toBe(canonicalJson(Float64Array.of(2)))
  })
})

describe('sha256', () => {
  it('agrees with FIPS 180-2, appendix B.1', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
