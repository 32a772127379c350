import { describe, expect, it } from 'vitest'
import { exponential, Streams } from '../../../../engine/kernel/index.ts'
import {
  changedDigits,
  judgeEstimate,
  judgeLaw,
  judgeLogs,
  judgeNumbers,
  judgeSamples,
  powerAgainst,
} from '../../../../engine/study/proof/verdicts/index.ts'

const head = { id: 'a/b', family: 'a', source: 'nowhere', statement: 'Something holds.' }

describe('a check of printed numbers', () => {
  const judge = (computed: number, printed: string) =>
    judgeNumbers({ ...head, kind: 'numbers', numbers: () => [{ name: 'x', printed, computed }] })

  it.each([
    [4.2631578947, '4.263158'],
    [1725000, '1725000'],
    [0.20459, '0.204590'],
    [-3.25, '-3.25'],
    [6.02e23, '6.02e23'],
  ])('passes where %d rounds to %s', (computed, printed) => {
    expect(judge(computed, printed)).toMatchObject({ pass: true, power: 1, isFaultNoticed: true })
  })

  it('fails on every one changed digit', () => {
    const changes = changedDigits({ name: 'x', printed: '4.263158', computed: 4.2631578947 })
    expect(changes.map(({ printed }) => printed)).toEqual([
      '5.263158',
      '4.363158',
      '4.273158',
      '4.264158',
      '4.263258',
      '4.263168',
      '4.263159',
    ])
    for (const { printed } of changes) expect(judge(4.2631578947, printed).pass).toBe(false)
  })

  it('fails on what is no number, and says which', () => {
    expect(judge(Number.NaN, '1.0')).toMatchObject({ pass: false, note: 'x is NaN, printed is 1.0' })
  })
})

describe('a check of logs', () => {
  it('fails if one entry of one model differs', () => {
    const good = { id: 'good', behaviour: '', expected: [1, ['a', 2]], observe: () => [1, ['a', 2]] }
    const bad = { id: 'bad', behaviour: '', expected: [1], observe: () => [2] }
    expect(judgeLogs({ ...head, kind: 'logs', cases: [good] })).toMatchObject({ pass: true, power: 1 })
    expect(judgeLogs({ ...head, kind: 'logs', cases: [good, bad] })).toMatchObject({
      pass: false,
      estimate: 1,
      expected: 2,
      note: 'bad logs [2] and not [1]',
    })
  })
})

describe('a check of an estimate', () => {
  // Mean 1 and standard deviation 0.01 over 30 replications.
  const values = Array.from(
    { length: 30 },
    (_, place) => 1 + 0.01 * Math.sqrt(29 / 30) * (place % 2 ? 1 : -1),
  )

  it('passes where theory lies in the 99.9 % interval', () => {
    const verdict = judgeEstimate(values, 1.005)
    expect(verdict).toMatchObject({ pass: true, isFaultNoticed: true, replications: 30 })
    expect(verdict.zScore).toBeCloseTo(-0.005 / (0.01 / Math.sqrt(30)), 6)
    // t(29, 0.975) and t(29, 0.9995) of the tables.
    expect(verdict.halfWidth).toBeCloseTo((2.04523 * 0.01) / Math.sqrt(30), 7)
    expect(verdict.tolerance).toBeCloseTo((3.65941 * 0.01) / Math.sqrt(30), 7)
  })

  it('fails with a bias of 3 % to either side', () => {
    for (const bias of [1.03, 0.97]) {
      const biased = values.map((value) => value * bias)
      expect(judgeEstimate(biased, 1).pass).toBe(false)
    }
  })

  it('fails if its interval is so wide that a bias could hide', () => {
    const wide = values.map((value) => 1 + 10 * (value - 1))
    expect(judgeEstimate(wide, 1)).toMatchObject({ pass: false, isFaultNoticed: false })
    expect(judgeEstimate(wide, 1).note).toContain('too wide')
  })

  it('fails if it is undefined in a replication, or in all but one', () => {
    expect(judgeEstimate([...values, null], 1)).toMatchObject({ pass: false, estimate: null })
    expect(judgeEstimate([1], 1).pass).toBe(false)
  })

  it('needs no spread', () => {
    expect(judgeEstimate([2, 2, 2], 2)).toMatchObject({ pass: true, power: 1, zScore: null })
    expect(judgeEstimate([2.1, 2.1, 2.1], 2).pass).toBe(false)
  })

  it('has the power that is computed: biased samples are noticed that often', () => {
    const law = exponential({ mean: 1 })
    const stream = new Streams(1, 0).open('power', 'sample')
    let noticed = 0
    let power = 0
    const rounds = 2000
    for (let round = 0; round < rounds; round++) {
      // Means of 100 exponential times are close to normal; standard deviation 0.1, and that of 60 of them 0.0129.
      const means = Array.from({ length: 60 }, () => {
        let sum = 0
        for (let draw = 0; draw < 100; draw++) sum += law.sample(stream)
        return (sum / 100) * 1.03
      })
      const verdict = judgeEstimate(means, 1)
      power += powerAgainst(0.03 / (0.1 / Math.sqrt(60)), 3.4602, 59) / rounds
      if (Math.abs((verdict.estimate as number) - 1) > verdict.tolerance) noticed++
    }
    expect(power).toBeGreaterThan(0.1)
    expect(power).toBeLessThan(0.2)
    expect(Math.abs(noticed / rounds - power)).toBeLessThan(0.03)
  })

  it('has full power against a bias of hundreds of standard errors', () => {
    expect(powerAgainst(300, 3.66, 29)).toBe(1)
    expect(powerAgainst(33, 3.66, 29)).toBeCloseTo(1, 9)
    expect(powerAgainst(0, 3.659405, 29)).toBeCloseTo(0.001, 7)
  })
})

describe('a check of samples', () => {
  const finding = (probability: number) => ({ estimate: 1, expected: 1, standardError: 0.1, probability })
  const judge = (fair: number, spoiled: number) =>
    judgeSamples({
      ...head,
      kind: 'sample',
      falseAlarm: 1e-4,
      fault: 'a fault.',
      samples: [{ name: 's', judge: (isSpoiled) => finding(isSpoiled ? spoiled : fair) }],
    })

  it('fails on an improbable sample, and where the fault goes unnoticed', () => {
    expect(judge(0.5, 1e-9)).toMatchObject({ pass: true, power: 1, isFaultNoticed: true })
    expect(judge(1e-5, 1e-9).pass).toBe(false)
    expect(judge(0.5, 0.5)).toMatchObject({ pass: false, power: 0 })
  })
})

describe('a check of a law', () => {
  const judge = (fair: string | null, spoiled: string | null) =>
    judgeLaw(
      {
        ...head,
        kind: 'law',
        cases: 10,
        quickCases: 2,
        falseAlarm: 0,
        fault: 'a fault',
        search: (_seed, _cases, isSpoiled) => ({
          counterExample: isSpoiled ? spoiled : fair,
          remark: 'seen',
        }),
      },
      1,
      10,
    )

  it('fails on a counter-example, and where the fault goes unnoticed', () => {
    expect(judge(null, 'broken')).toMatchObject({ pass: true, power: 1 })
    expect(judge('here', 'broken')).toMatchObject({ pass: false, note: 'counter-example: here; seen' })
    expect(judge(null, null)).toMatchObject({ pass: false, power: 0 })
  })
})
