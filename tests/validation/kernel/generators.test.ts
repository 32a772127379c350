import { describe, expect, it } from 'vitest'
import { counterUniform, Streams } from '../../../engine/kernel/index.ts'
import { isSameLog, spoiledLogs } from '../../../engine/study/conformance/index.ts'
import {
  FALSE_ALARM,
  INDEPENDENCE_CHECKS,
  KNOWN_ANSWERS,
  recorded,
  SOURCE_PAIRS,
  SOURCES,
  UNIFORM_CHECKS,
} from '../../../engine/study/randomness/index.ts'

describe('known answers', () => {
  it.each(KNOWN_ANSWERS.map((one) => [one.id, one] as const))('%s', (_, { expected, observe }) => {
    expect(observe()).toEqual(expected)
    for (const spoiled of spoiledLogs(expected)) expect(isSameLog(observe(), spoiled)).toBe(false)
  })

  it('are those of a slow restatement of the counter hash, here and at 10,000 other places', () => {
    let [key, luck] = [1, 2]
    for (let place = 0; place < 10_000; place++) {
      expect(Math.floor(counterUniform(key, luck) * 2 ** 32)).toBe(
        Number(slowHash(BigInt(key), BigInt(luck))),
      )
      key = Math.imul(key, 0x9e3779b1) >>> 0
      luck = (Math.imul(luck, 0x85ebca77) + 1) >>> 0
    }
  })

  it('are those of a slow restatement of the keys', () => {
    for (let place = 0; place < 1000; place++) {
      const name = ['key', `seed ${place}`, place % 7, `仓库 ${place}`, 'delay'] as const
      expect(new Streams(name[1], name[2]).key(name[3], name[4])).toBe(Number(slowKey(JSON.stringify(name))))
    }
  })
})

describe.each(SOURCES.map((source) => [source.id, source] as const))('source %s', (_, { open, count }) => {
  const draw = recorded(open(), count)

  it.each(UNIFORM_CHECKS.map((check) => [check.id, check] as const))('%s', (_, { judge, spoil, fault }) => {
    expect(judge(draw, count).probability).toBeGreaterThan(FALSE_ALARM)
    expect(judge(spoil(draw), count).probability, fault).toBeLessThan(FALSE_ALARM)
  })
})

describe.each(SOURCE_PAIRS.map((pair) => [pair.id, pair] as const))('pair %s', (_, pair) => {
  const one = recorded(pair.one(), pair.count)
  const other = recorded(pair.other(), pair.count)

  it.each(INDEPENDENCE_CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
    expect(check.judge(one, other, pair.count).probability).toBeGreaterThan(FALSE_ALARM)
    const spoiled = check.judge(one, check.spoil(one, other), pair.count)
    expect(spoiled.probability, check.fault).toBeLessThan(FALSE_ALARM)
  })
})

describe('findings', () => {
  it('hold the interval to the false alarm it names', () => {
    const [mean] = UNIFORM_CHECKS
    const edge = (strays: number): number => {
      const { expected, halfWidth } = mean.judge(() => 0.5, 1000)
      return mean.judge(() => expected + strays * halfWidth, 1000).probability
    }
    expect(edge(1)).toBeCloseTo(FALSE_ALARM, 8)
    expect(edge(1.01)).toBeLessThan(FALSE_ALARM)
    expect(edge(0.99)).toBeGreaterThan(FALSE_ALARM)
  })

  it('suspect cells that are too even', () => {
    const cells = UNIFORM_CHECKS.find(({ id }) => id === 'cells')
    expect(cells?.judge((index) => (index % 1024) / 1024, 2 ** 20).probability).toBeLessThan(FALSE_ALARM)
  })

  it('find an infamous generator faulty: RANDU, whose low bits repeat', () => {
    let state = 1
    const randu = (): number => {
      state = (state * 65_539) % 2 ** 31
      return state / 2 ** 31
    }
    const low = UNIFORM_CHECKS.find(({ id }) => id === 'low-bits')
    expect(low?.judge(randu, 2 ** 20).probability).toBeLessThan(FALSE_ALARM)
  })
})

const WORD = 2n ** 32n

function slowMix(value: bigint): bigint {
  let bits = value
  bits = ((bits ^ (bits / 2n ** 16n)) * 0x21f0aaadn) % WORD
  bits = ((bits ^ (bits / 2n ** 15n)) * 0x735a2d97n) % WORD
  return bits ^ (bits / 2n ** 15n)
}

function slowHash(key: bigint, luck: bigint): bigint {
  return slowMix((slowMix(luck ^ slowMix(key ^ 0x9e3779b9n)) + key) % WORD)
}

function slowKey(text: string): bigint {
  let hash = 0x811c9dc5n
  for (let place = 0; place < text.length; place++) {
    hash = ((hash ^ BigInt(text.charCodeAt(place))) * 0x01000193n) % WORD
  }
  hash = ((hash ^ (hash / 2n ** 16n)) * 0x85ebca6bn) % WORD
  hash = ((hash ^ (hash / 2n ** 13n)) * 0xc2b2ae35n) % WORD
  return hash ^ (hash / 2n ** 16n)
}
