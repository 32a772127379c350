/** An array of numbers of fixed width. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array

/** A value in a snapshot: itself, a reference to a node by its index, or what was skipped. */
export type SnapshotValue =
  | number
  | string
  | boolean
  | bigint
  | null
  | undefined
  | {
      /** Index into the nodes of the snapshot. */
      readonly reference: number
    }
  | {
      /** Left alone by capture and by restore: a function or a frozen object. */
      readonly skip: true
    }

/** One object of the captured graph. */
export type SnapshotNode = ObjectNode | ArrayNode | TypedNode | MapNode | SetNode | SaverNode

/** A plain object, or one of a class. */
export interface ObjectNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'object'
  /** Name of its class; `Object` for a plain one, empty for one without a prototype. */
  readonly name: string
  /** Own enumerable fields in their order, those left alone not among them. */
  readonly fields: readonly (readonly [string, SnapshotValue])[]
}

/** A plain array. */
export interface ArrayNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'array'
  /** Its elements in order. */
  readonly items: readonly SnapshotValue[]
}

/** A typed array. */
export interface TypedNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'typed'
  /** A copy that shares no memory with the original. */
  readonly data: TypedArray
}

/** A map. */
export interface MapNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'map'
  /** Keys and values in order of insertion. */
  readonly entries: readonly (readonly [SnapshotValue, SnapshotValue])[]
}

/** A set. */
export interface SetNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'set'
  /** Its members in order of insertion. */
  readonly items: readonly SnapshotValue[]
}

/** An object that saves its state itself. */
export interface SaverNode {
  /** Tells the kinds of node apart. */
  readonly kind: 'saver'
  /** What its `captureState` returned. */
  readonly state: unknown
}

/** The captured state of an object graph: plain data, can be structured-cloned, node 0 is the root. */
export interface Snapshot {
  /** The objects of the graph; they refer to each other by index. */
  readonly nodes: readonly SnapshotNode[]
}

/** An object that saves its state itself, such as a random stream. */
export interface StateSaver {
  /** A copy of the state as data that can be structured-cloned. */
  captureState(): unknown
  /** Goes on from a saved state, which is copied. */
  restoreState(state: unknown): void
}

/**
 * Whether an object saves its state itself.
 *
 * @param value - any object.
 */
export function isSaver(value: object): value is StateSaver {
  const saver = value as Partial<StateSaver>
  return typeof saver.captureState === 'function' && typeof saver.restoreState === 'function'
}

/**
 * Whether an object is a typed array (a DataView is not).
 *
 * @param value - any value.
 */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

/**
 * Name of the built-in kind of an object: `Object` when its own fields show all its state, else the kind that
 * hides it (`Date`, `Promise`, `WeakMap`).
 *
 * @param value - any object.
 */
export function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

/**
 * Whether the walker leaves a value alone: functions, and frozen objects, which are configuration.
 *
 * @param value - any value.
 */
export function isSkipped(value: unknown): boolean {
  return (
    typeof value === 'function' || (typeof value === 'object' && value !== null && Object.isFrozen(value))
  )
}
