import { counterUniform, Streams } from '../../kernel/index.ts'
import type { Draw } from './draw.ts'

/** A way in which the numbers of the project are drawn. */
export interface Source {
  /** Name, unique among the sources. */
  readonly id: string
  /** How many numbers are looked at. */
  readonly count: number
  /** The numbers from the start; two calls give equal ones. */
  readonly open: () => Draw
}

/** Two ways of drawing that must be independent. */
export interface SourcePair {
  /** Name, unique among the pairs. */
  readonly id: string
  /** How many numbers are looked at. */
  readonly count: number
  /** The one from its start. */
  readonly one: () => Draw
  /** The other from its start. */
  readonly other: () => Draw
}

const MANY = 2 ** 19
const FEW = 2 ** 17
const REPLICATIONS = 64

/** Streams, first numbers of many streams, and walks of the counter hash over keys and lucks. */
export const SOURCES: readonly Source[] = [
  { id: 'stream', count: MANY, open: () => streamOf('sources', 0, 'warehouse', 'serviceTime') },
  {
    id: 'stream-starts',
    count: FEW,
    open: () => (index) => {
      const streams = new Streams('sources', index % REPLICATIONS)
      return streams.open(`warehouse-${Math.floor(index / REPLICATIONS)}`, 'delay').uniform()
    },
  },
  {
    id: 'named-keys',
    count: FEW,
    open: () => (index) => {
      const streams = new Streams('sources', index % REPLICATIONS)
      return counterUniform(streams.key(`zone-${Math.floor(index / REPLICATIONS)}`, 'transit'), 7)
    },
  },
  { id: 'lucks', count: MANY, open: () => (index) => counterUniform(12_345, index) },
  { id: 'lucks-of-key-0', count: MANY, open: () => (index) => counterUniform(0, index) },
  { id: 'lucks-downwards', count: MANY, open: () => (index) => counterUniform(99, 2 ** 32 - 1 - index) },
  { id: 'lucks-in-steps', count: MANY, open: () => (index) => counterUniform(0xdeadbeef, index * 4096) },
  { id: 'keys', count: MANY, open: () => (index) => counterUniform(index, 7) },
  { id: 'keys-in-high-bits', count: MANY, open: () => (index) => counterUniform(index << 12, 3) },
  { id: 'lattice', count: MANY, open: () => (index) => counterUniform(index >> 10, index & 1023) },
  { id: 'lattice-across', count: MANY, open: () => (index) => counterUniform(index & 1023, index >> 10) },
  { id: 'diagonal', count: MANY, open: () => (index) => counterUniform(index, index) },
  { id: 'falling-diagonal', count: MANY, open: () => (index) => counterUniform(index, MANY - index) },
]

/** Neighbours in seed, replication, name and purpose; neighbouring keys and lucks. */
export const SOURCE_PAIRS: readonly SourcePair[] = [
  pair(
    'replications',
    () => streamOf('pairs', 0, 'a', 'delay'),
    () => streamOf('pairs', 1, 'a', 'delay'),
  ),
  pair(
    'seeds',
    () => streamOf('1', 0, 'a', 'delay'),
    () => streamOf('2', 0, 'a', 'delay'),
  ),
  pair(
    'entities',
    () => streamOf('pairs', 0, 'warehouse-1', 'delay'),
    () => streamOf('pairs', 0, 'warehouse-2', 'delay'),
  ),
  pair(
    'purposes',
    () => streamOf('pairs', 0, 'a', 'delay'),
    () => streamOf('pairs', 0, 'a', 'delays'),
  ),
  ...[1, 2, 3, 64, 0x10000, 0x80000000].map((difference) =>
    pair(
      `keys-that-differ-by-${difference}`,
      () => (index) => counterUniform(1000, index),
      () => (index) => counterUniform(1000 ^ difference, index),
    ),
  ),
  ...[1, 64, 0x10000, 0x80000000].map((difference) =>
    pair(
      `keys-and-lucks-that-differ-by-${difference}`,
      () => (index) => counterUniform(1000, index),
      () => (index) => counterUniform(1000 ^ difference, index ^ difference),
    ),
  ),
  pair(
    'neighbouring-lucks',
    () => (index) => counterUniform(5, 2 * index),
    () => (index) => counterUniform(5, 2 * index + 1),
  ),
]

function pair(id: string, one: () => Draw, other: () => Draw): SourcePair {
  return { id, count: MANY, one, other }
}

function streamOf(seed: string, replication: number, entity: string, purpose: string): Draw {
  const stream = new Streams(seed, replication).open(entity, purpose)
  return () => stream.uniform()
}
