import { KernelError } from './errors.ts'
import {
  isSaver,
  isSkipped,
  isTypedArray,
  type Snapshot,
  type SnapshotNode,
  type SnapshotValue,
} from './snapshot-node.ts'

/**
 * Puts a captured state into an equally built object graph, in place; also into the graph it came from.
 *
 * Typed arrays of another length are replaced, plain arrays, maps and sets are brought to the captured content,
 * plain objects that are missing are made. An object of a class cannot be made: it must be there, in the place
 * where the snapshot has it. Functions and frozen objects stay as they are; other fields that the snapshot
 * does not have are removed.
 *
 * @param root - a graph built as the captured one was.
 * @param snapshot - what `capture` returned; it is copied, so it can be restored again.
 * @throws {KernelError} if the graph is built differently; it may be half restored then.
 */
export function restore(root: object, snapshot: Snapshot): void {
  const reader = new SnapshotReader(snapshot)
  reader.adopt(0, root, 'root')
  reader.fillAll()
}

class SnapshotReader {
  private readonly nodes: readonly SnapshotNode[]
  private readonly targets: (object | undefined)[]
  private readonly claimed = new Set<object>()
  private readonly waiting: { id: number; path: string }[] = []

  constructor(snapshot: Snapshot) {
    this.nodes = snapshot.nodes
    this.targets = new Array(snapshot.nodes.length)
  }

  adopt(id: number, target: object, path: string): object {
    this.targets[id] = target
    this.claimed.add(target)
    this.waiting.push({ id, path })
    return target
  }

  // In the order of discovery, which is the order of capture: an object is first met where it was first met.
  fillAll(): void {
    for (let index = 0; index < this.waiting.length; index++) {
      const { id, path } = this.waiting[index]
      this.fill(this.nodes[id], this.targets[id] as object, path)
    }
  }

  private fill(node: SnapshotNode, target: object, path: string): void {
    switch (node.kind) {
      case 'typed':
        ;(target as Float64Array).set(node.data as Float64Array)
        break
      case 'array':
        this.fillArray(node.items, target as unknown[], path)
        break
      case 'map':
        this.fillMap(node.entries, target as Map<unknown, unknown>, path)
        break
      case 'set':
        this.fillSet(node.items, target as Set<unknown>, path)
        break
      case 'saver':
        if (isSaver(target)) target.restoreState(node.state)
        break
      case 'object':
        this.fillObject(node.fields, target as Record<string, unknown>, path)
        break
    }
  }

  private fillObject(
    fields: readonly (readonly [string, SnapshotValue])[],
    target: Record<string, unknown>,
    path: string,
  ): void {
    const captured = new Set(fields.map(([name]) => name))
    for (const name of Object.keys(target)) {
      if (!captured.has(name) && !isSkipped(target[name])) delete target[name]
    }
    for (const [name, value] of fields) target[name] = this.decode(value, target[name], `${path}.${name}`)
  }

  private fillArray(items: readonly SnapshotValue[], target: unknown[], path: string): void {
    target.length = items.length
    for (let index = 0; index < items.length; index++) {
      target[index] = this.decode(items[index], target[index], `${path}[${index}]`)
    }
  }

  private fillMap(
    entries: readonly (readonly [SnapshotValue, SnapshotValue])[],
    target: Map<unknown, unknown>,
    path: string,
  ): void {
    const keys = [...target.keys()]
    const decoded = entries.map(([key, value], index): [unknown, unknown] => {
      const newKey = this.decode(key, keys[index], `${path}{}`)
      return [newKey, this.decode(value, target.get(newKey), `${path}{${String(newKey)}}`)]
    })
    target.clear()
    for (const [key, value] of decoded) target.set(key, value)
  }

  private fillSet(items: readonly SnapshotValue[], target: Set<unknown>, path: string): void {
    const existing = [...target]
    const decoded = items.map((item, index) => this.decode(item, existing[index], `${path}{}`))
    target.clear()
    for (const item of decoded) target.add(item)
  }

  private decode(value: SnapshotValue, existing: unknown, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value
    if ('skip' in value) return existing
    const known = this.targets[value.reference]
    if (known !== undefined) return known
    const node = this.nodes[value.reference]
    return this.adopt(value.reference, this.targetFor(node, existing, path), path)
  }

  private targetFor(node: SnapshotNode, existing: unknown, path: string): object {
    const reusable = typeof existing === 'object' && existing !== null && !this.claimed.has(existing)
    if (reusable && !Object.isFrozen(existing) && fits(node, existing as object)) return existing as object
    if (node.kind === 'typed') return node.data.slice()
    if (node.kind === 'array') return []
    if (node.kind === 'map') return new Map()
    if (node.kind === 'set') return new Set()
    if (node.kind === 'object' && node.name === 'Object') return {}
    if (node.kind === 'object' && node.name === '') return Object.create(null)
    const wanted =
      node.kind === 'object' ? `an object of class ${node.name}` : 'an object that restores its state'
    throw new KernelError(path, nameOf(existing), `must be ${wanted}: restore into an equally built graph`)
  }
}

function fits(node: SnapshotNode, existing: object): boolean {
  if (node.kind === 'typed') {
    return (
      isTypedArray(existing) &&
      existing.constructor === node.data.constructor &&
      existing.length === node.data.length
    )
  }
  if (node.kind === 'array') return Array.isArray(existing)
  if (node.kind === 'map') return existing instanceof Map
  if (node.kind === 'set') return existing instanceof Set
  if (node.kind === 'saver') return isSaver(existing)
  return !Array.isArray(existing) && !isTypedArray(existing) && nameOf(existing) === node.name
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return value.constructor?.name ?? ''
}
