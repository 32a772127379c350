import {
  type Draw,
  FALSE_ALARM,
  type Finding,
  INDEPENDENCE_CHECKS,
  KNOWN_ANSWERS,
  recorded,
  SOURCE_PAIRS,
  SOURCES,
  UNIFORM_CHECKS,
} from '../../randomness/index.ts'
import type { Check, SampleCheck } from '../check.ts'

const FAMILY = 'randomness'

/** Numbers drawn so far: to open a hundred thousand streams again for each check would take most of the time. */
const drawn = new Map<string, Draw>()

/** Generators: known answers, uniformity, independence. */
export const RANDOMNESS_CHECKS: readonly Check[] = [
  {
    kind: 'logs',
    id: 'randomness/known-answers',
    family: FAMILY,
    source: 'Alea as published (npm alea, seedrandom); fmix32 of MurmurHash3 and FNV-1a, restated slowly',
    statement: 'Generators give the numbers that are known of them.',
    cases: KNOWN_ANSWERS,
  },
  ...UNIFORM_CHECKS.map(
    ({ id, statement, judge, spoil, fault }): SampleCheck => ({
      kind: 'sample',
      id: `randomness/${id}`,
      family: FAMILY,
      source: 'the uniform distribution; Knuth (1997), The Art of Computer Programming 2, section 3.3',
      statement,
      falseAlarm: FALSE_ALARM,
      fault,
      samples: SOURCES.map(({ id: name, count, open }) => ({
        name,
        judge: (isSpoiled) => {
          const draw = drawnOnce(name, open, count)
          return judge(isSpoiled ? recorded(spoil(draw), count) : draw, count)
        },
      })),
    }),
  ),
  ...INDEPENDENCE_CHECKS.map(
    ({ id, statement, judge, spoil, fault }): SampleCheck => ({
      kind: 'sample',
      id: `randomness/${id}`,
      family: FAMILY,
      source: 'independence; Knuth (1997), section 3.3.2',
      statement,
      falseAlarm: FALSE_ALARM,
      fault,
      samples: SOURCE_PAIRS.map(({ id: name, count, one, other }) => ({
        name,
        judge: (isSpoiled): Finding => {
          const first = drawnOnce(`${name}: one`, one, count)
          const second = drawnOnce(`${name}: other`, other, count)
          return judge(first, isSpoiled ? spoil(first, second) : second, count)
        },
      })),
    }),
  ),
]

function drawnOnce(name: string, open: () => Draw, count: number): Draw {
  const draw = drawn.get(name) ?? recorded(open(), count)
  drawn.set(name, draw)
  return draw
}
