import { RandomStream } from '../../engine/kernel/index.ts'

/** What may stand where a value stood: wrong kinds, odd numbers, odd texts. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e-300,
  1e300,
  2 ** 60,
  0.5,
  '',
  ' ',
  '4 h',
  '-3 d',
  '25:61',
  '1e9 d',
  '99999 h',
  'none',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '下单时间',
  'a'.repeat(5000),
  [],
  {},
  [[]],
  [null],
  { kind: 'gamma' },
  { kind: 'exponential', mean: '0 h' },
  { toString: 1 },
  Number.NaN,
  Number.POSITIVE_INFINITY,
]

type Tree = Record<string, unknown> | unknown[]

/** Random changes of scenarios, the same for the same seed. */
export class Mutations {
  private readonly stream: RandomStream

  /** @param seed - names the stream of draws. */
  constructor(seed: string) {
    this.stream = new RandomStream(seed)
  }

  /** @returns a whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.stream.uniform() * count)
  }

  /** @returns one of the choices. */
  oneOf<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.below(choices.length)]
  }

  /** Changes one to four places of a tree: a value, a name, an element taken out or doubled, two values swapped. */
  changeTree(tree: Tree): void {
    for (let change = this.below(2) * this.below(4); change >= 0; change--) {
      const places = placesOf(tree)
      if (places.length === 0) return
      const [parent, key] = this.oneOf(places)
      this.oneOf([replace, rename, remove, double, exchange])(parent, key, this, places)
    }
  }

  /** @returns the text with one to six pieces deleted, doubled, swapped or overwritten. */
  changeText(text: string): string {
    let changed = text
    for (let change = this.below(2) * this.below(6); change >= 0; change--) {
      const unit = this.oneOf(['', '\n', ','])
      const parts = changed.split(unit)
      const at = this.below(parts.length)
      const other = this.below(parts.length)
      // A text that has become empty has no parts.
      const [own = '', another = ''] = [parts[at], parts[other]]
      const piece = this.oneOf([another, inText(this.value()), '', `${own}${unit}${own}`])
      parts[at] = piece
      changed = parts.join(unit)
    }
    return changed
  }

  /** @returns what may stand where a value stood. */
  value(): unknown {
    return structuredClone(this.oneOf(VALUES))
  }
}

function inText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

type Place = readonly [parent: Tree, key: string]
type Change = (parent: Tree, key: string, mutations: Mutations, places: readonly Place[]) => void

const replace: Change = (parent, key, mutations) => put(parent, key, mutations.value())

const rename: Change = (parent, key, mutations) => {
  if (Array.isArray(parent)) return
  const name = mutations.oneOf([`${key}s`, key.toUpperCase(), key.slice(1), '__proto__', 'kind'])
  const value = parent[key]
  delete parent[key]
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true })
}

const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

const double: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]))
  else put(parent, `${key}-again`, structuredClone(parent[key]))
}

const exchange: Change = (parent, key, mutations, places) => {
  const [other, otherKey] = mutations.oneOf(places)
  const value = get(parent, key)
  put(parent, key, structuredClone(get(other, otherKey)))
  put(other, otherKey, structuredClone(value))
}

function get(parent: Tree, key: string): unknown {
  return (parent as Record<string, unknown>)[key]
}

function put(parent: Tree, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function placesOf(tree: Tree): Place[] {
  return Object.keys(tree).flatMap((key): Place[] => {
    const value = get(tree, key)
    const inner = typeof value === 'object' && value !== null ? placesOf(value as Tree) : []
    return [[tree, key], ...inner]
  })
}
