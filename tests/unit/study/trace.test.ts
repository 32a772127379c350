import { describe, expect, it } from 'vitest'
import { readTrace, replayTrace, TraceError } from '../../../engine/study/trace/index.ts'
import { GYM, OR_GYM, STOCKPYL, STOCKPYL_TABLE, writeTrace } from '../../support/small-traces.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const replay = (content: unknown, table?: string) =>
  replayTrace(readTrace(writeTrace(folder, content, table)))
const off = ({ variables }: ReturnType<typeof replay>) =>
  variables.filter(({ maxAbsDifference }) => !(maxAbsDifference <= 1e-9))

describe('a trace worked out by hand', () => {
  it('of stockpyl agrees in every variable', () => {
    const comparison = replay(STOCKPYL, STOCKPYL_TABLE)
    expect(off(comparison)).toEqual([])
    expect(comparison.periods).toBe(3)
    expect(comparison.variables.map(({ name }) => name)).toContain('sum of total_cost')
  })

  it('of or-gym agrees in every variable', () => {
    const comparison = replay(OR_GYM)
    expect(off(comparison)).toEqual([])
    expect(comparison.variables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['action', 'R', 'I', 'T', 'S', 'B', 'LS', 'P']),
    )
  })

  it('of gym-invmgmt agrees in every variable', () => {
    const comparison = replay(GYM)
    expect(off(comparison)).toEqual([])
    expect(comparison.variables).toHaveLength(8)
  })
})

describe('a changed trace', () => {
  it('of stockpyl differs where it was changed, and by how much', () => {
    const changed = STOCKPYL_TABLE.replace('1,0,4,4,4,3,1,4,1', '1,0,4,4,4,3,1.5,4,1')
    expect(off(replay(STOCKPYL, changed))).toEqual([
      { name: 'inv_level', maxAbsDifference: 0.5, at: { period: 1, node: '0' } },
    ])
  })

  it.each([
    ['or-gym', { ...OR_GYM, P: [5.35, 2.56] }, 'P'],
    ['gym-invmgmt', { ...GYM, sales: [4, 9] }, 'sales'],
  ])('of %s differs', (_, content, name) => {
    expect(off(replay(content)).map((variable) => variable.name)).toContain(name)
  })
})

describe('a trace that cannot be used', () => {
  it.each([
    ['no JSON', '{', undefined, 'is no JSON'],
    ['of no known form', { a: 1 }, undefined, 'is no trace that is known'],
    ['a list', [], undefined, 'is no trace that is known'],
    ['without its table', STOCKPYL, undefined, 'needs the values period by period in a file'],
    ['with a table without node', STOCKPYL, 't,x\n0,0', 'has no columns "t" and "node" in its first line'],
    [
      'with a word in its table',
      STOCKPYL,
      STOCKPYL_TABLE.replace('0,0,3,3', '0,0,three,3'),
      'line 2: 9 numbers are needed',
    ],
    [
      'with too few periods',
      STOCKPYL,
      STOCKPYL_TABLE.split('\n').slice(0, 3).join('\n'),
      'has 2 periods, and',
    ],
    [
      'with an unknown policy',
      { ...STOCKPYL, nodes: [{ ...STOCKPYL.nodes[0], policy: { type: 'XX' } }] },
      STOCKPYL_TABLE,
      'at nodes[0].policy.type',
    ],
    [
      'with a policy that lacks its level',
      { ...STOCKPYL, nodes: [{ ...STOCKPYL.nodes[0], policy: { type: 'BS' } }] },
      STOCKPYL_TABLE,
      'policy of type BS without base_stock_level',
    ],
    ['of or-gym with too few rows', { ...OR_GYM, I: [[5, 10]] }, undefined, 'I has 1 rows, and 3 are needed'],
    ['of or-gym with a short row', { ...OR_GYM, R: [[1], [3, 2]] }, undefined, 'row 1 of R has 1 numbers'],
    ['of another gym network', { ...GYM, network: 'divergent' }, undefined, 'only the serial network'],
  ])('%s gets one clear sentence', (_, content, table, sentence) => {
    const file = writeTrace(folder, content, table)
    expect(() => readTrace(file)).toThrow(TraceError)
    expect(() => readTrace(file)).toThrow(sentence)
  })

  it('that is not there is named', () => {
    expect(() => readTrace('nowhere.json')).toThrow('there is no file nowhere.json')
  })
})
