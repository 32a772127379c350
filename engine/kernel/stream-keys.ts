import { RandomStream } from './random-stream.ts'
import { requireInteger } from './requirements.ts'

/**
 * The random streams of one replication, keyed by (seed, replication, entity name, purpose): opening one more
 * stream shifts nobody's luck, and adding an entity does not touch the others.
 */
export class Streams {
  private readonly prefix: readonly [string, number]

  /**
   * @param seed - seed of the experiment; the number 7 and the text '7' are the same seed.
   * @param replication - index of the replication, integer >= 0.
   * @throws {KernelError} if `replication` is not an integer >= 0.
   */
  constructor(seed: number | string, replication: number) {
    this.prefix = Object.freeze([String(seed), requireInteger('replication', replication, 0)] as const)
  }

  /**
   * A new stream, at its start: opening the same name twice gives two equal streams.
   *
   * @param entity - whose luck it is, by name.
   * @param purpose - what for: `serviceTime`, `failure`.
   */
  open(entity: string, purpose: string): RandomStream {
    return new RandomStream(this.name('stream', entity, purpose))
  }

  /**
   * An unsigned 32-bit key for `counterUniform`. Two names share a key with a probability of 2^-32.
   *
   * @param entity - whose luck it is, by name.
   * @param purpose - what for: `delay`, `returns`.
   */
  key(entity: string, purpose: string): number {
    return hashOfText(this.name('key', entity, purpose))
  }

  // JSON keeps the parts apart: ('a', 'b|c') and ('a|b', 'c') are two names.
  private name(use: string, entity: string, purpose: string): string {
    return JSON.stringify([use, ...this.prefix, entity, purpose])
  }
}

// FNV-1a over UTF-16 code units (Fowler, Noll and Vo), finished as in MurmurHash3 (A. Appleby, fmix32).
function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
