import { KernelError } from './errors.ts'
import {
  isSaver,
  isSkipped,
  isTypedArray,
  kindOf,
  type Snapshot,
  type SnapshotNode,
  type SnapshotValue,
  type StateSaver,
} from './snapshot-node.ts'

/**
 * A copy of everything that can change in an object graph, as plain data that can be structured-cloned.
 *
 * It walks own enumerable fields. Typed arrays are copied; arrays, plain objects, class objects, maps and sets
 * are walked, with shared and cyclic references kept; objects with `captureState` and `restoreState` are asked.
 * Frozen objects are configuration: they, and functions, are skipped. So state must not hide in closures,
 * module variables or `#private` fields, and a field that is given new frozen objects in the course of a run is
 * not captured either: copy what changes into plain objects or typed arrays.
 *
 * @param root - the run.
 * @throws {KernelError} if an object is met whose state cannot be seen: a Date, a Promise, a WeakMap.
 */
export function capture(root: object): Snapshot {
  const writer = new SnapshotWriter()
  writer.reference(root, 'root')
  for (let id = 0; id < writer.originals.length; id++) {
    writer.nodes.push(writer.nodeOf(writer.originals[id], writer.paths[id]))
  }
  return { nodes: writer.nodes }
}

class SnapshotWriter {
  readonly nodes: SnapshotNode[] = []
  readonly originals: object[] = []
  readonly paths: string[] = []
  private readonly ids = new Map<object, number>()

  reference(value: object, path: string): number {
    const known = this.ids.get(value)
    if (known !== undefined) return known
    const id = this.originals.length
    this.ids.set(value, id)
    this.originals.push(value)
    this.paths.push(path)
    return id
  }

  nodeOf(value: object, path: string): SnapshotNode {
    if (isSaver(value)) return { kind: 'saver', state: (value as StateSaver).captureState() }
    if (isTypedArray(value)) return { kind: 'typed', data: value.slice() }
    if (Array.isArray(value)) {
      return {
        kind: 'array',
        items: Array.from(value, (item, index) => this.encode(item, `${path}[${index}]`)),
      }
    }
    if (value instanceof Map) return { kind: 'map', entries: this.entriesOf(value, path) }
    if (value instanceof Set) {
      return { kind: 'set', items: Array.from(value, (item) => this.encode(item, `${path}{}`)) }
    }
    return this.objectNode(value, path)
  }

  private objectNode(value: object, path: string): SnapshotNode {
    if (kindOf(value) !== 'Object') {
      throw new KernelError(path, kindOf(value), 'cannot be captured: its state is hidden')
    }
    const fields: [string, SnapshotValue][] = []
    for (const [name, field] of Object.entries(value)) {
      const encoded = this.encode(field, `${path}.${name}`)
      if (!isSkip(encoded)) fields.push([name, encoded])
    }
    return { kind: 'object', name: value.constructor?.name ?? '', fields }
  }

  private entriesOf(map: Map<unknown, unknown>, path: string): [SnapshotValue, SnapshotValue][] {
    return Array.from(map, ([key, value]) => [
      this.encode(key, `${path}{}`),
      this.encode(value, `${path}{${String(key)}}`),
    ])
  }

  private encode(value: unknown, path: string): SnapshotValue {
    if (isSkipped(value)) return { skip: true }
    if (typeof value === 'symbol') throw new KernelError(path, value, 'cannot be captured: it is a symbol')
    if (typeof value !== 'object' || value === null) return value as SnapshotValue
    return { reference: this.reference(value, path) }
  }
}

function isSkip(value: SnapshotValue): boolean {
  return typeof value === 'object' && value !== null && 'skip' in value
}
