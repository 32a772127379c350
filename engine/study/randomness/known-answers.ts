import { counterUniform, RandomStream, Streams } from '../../kernel/index.ts'
import type { ConformanceCase } from '../conformance/index.ts'

const PAIRS: readonly (readonly [key: number, luck: number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [12_345, 67_890],
  [0x9e3779b9, 0],
  [0xdeadbeef, 0xcafebabe],
  [0xffffffff, 0xffffffff],
]

const NAMES: readonly (readonly [seed: string, replication: number, entity: string, purpose: string])[] = [
  ['1', 0, 'buyers', 'regret'],
  ['1', 1, 'buyers', 'regret'],
  ['singles night', 0, '仓库', 'delay'],
]

/** Numbers that the generators must give, each known from elsewhere: exact. */
export const KNOWN_ANSWERS: readonly ConformanceCase[] = [
  {
    id: 'alea',
    behaviour: "Alea('hello') as the packages alea and seedrandom publish it: three numbers of 32 bits.",
    expected: [0.8750656815245748, 0.33650841237977147, 0.6642807484604418],
    observe: () => {
      // A number of 53 bits takes two of 32; the state holds the last three.
      const stream = new RandomStream('hello')
      stream.uniform()
      const { s1, s2 } = stream.captureState()
      stream.uniform()
      return [s1, s2, stream.captureState().s1]
    },
  },
  {
    id: 'stream',
    behaviour:
      'A stream puts two of them together to 53 bits: 0.87506568152457… + floor(0.336… x 2^21) / 2^53.',
    expected: [0.8750656815245748 + Math.floor(0.33650841237977147 * 2 ** 21) / 2 ** 53],
    observe: () => [new RandomStream('hello').uniform()],
  },
  {
    id: 'counter-hash',
    behaviour:
      'The counter hash at seven pairs of key and luck, as 32-bit integers, from a slow restatement.',
    expected: [
      1_445_982_368, 73_525_140, 160_208_925, 1_692_511_002, 1_684_164_658, 3_791_379_765, 1_900_392_787,
    ],
    observe: () => PAIRS.map(([key, luck]) => Math.floor(counterUniform(key, luck) * 2 ** 32)),
  },
  {
    id: 'stream-keys',
    behaviour: 'Keys of three names (FNV-1a over UTF-16, finished by fmix32), from a slow restatement.',
    expected: [3_624_951_568, 3_067_707_852, 1_275_966_189],
    observe: () =>
      NAMES.map(([seed, replication, entity, purpose]) =>
        new Streams(seed, replication).key(entity, purpose),
      ),
  },
]
