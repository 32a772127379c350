import { counterUniform } from '../kernel/index.ts'
import type { KeptRecord } from './record-keeping.ts'

/** A column of whole numbers that somebody owns. */
export type Column = Int32Array | Float64Array

/**
 * What one party believes of a column that another owns. Cells that changed stand in a dirty list until a refresh
 * writes them; an update may get lost, and then stays in the list. A written number may be wrong: whether, and by how
 * much, is a hash of the cell and the number of the refresh, so that no second copy of the truth is kept.
 */
export class Replica {
  /** What is believed. */
  readonly believed: Column
  /** Number of the last refresh, from 0. */
  version = 0
  private readonly truth: Column
  private readonly kept: KeptRecord
  private readonly lossKey: number
  private readonly errorKey: number
  private readonly dirty: Int32Array
  private readonly isDirty: Uint8Array
  private dirtyCells = 0

  /**
   * @param truth - column of the owner.
   * @param believed - where what is believed is written; as long as the truth.
   * @param kept - loss and errors; accuracy 1: none.
   * @param keys - keys of the hashes for loss and errors.
   */
  constructor(truth: Column, believed: Column, kept: KeptRecord, keys: { loss: number; error: number }) {
    this.truth = truth
    this.believed = believed
    this.kept = kept
    this.lossKey = keys.loss
    this.errorKey = keys.error
    this.dirty = new Int32Array(truth.length)
    this.isDirty = new Uint8Array(truth.length)
  }

  /** Notes that the owner has changed a cell. */
  mark(cell: number): void {
    if (this.isDirty[cell] === 1) return
    this.isDirty[cell] = 1
    this.dirty[this.dirtyCells++] = cell
  }

  /** Notes every cell whose number differs from what is believed. */
  markDifferent(): void {
    for (let cell = 0; cell < this.truth.length; cell++) {
      if (this.truth[cell] !== this.believed[cell]) this.mark(cell)
    }
  }

  /**
   * Writes the cells of the dirty list.
   *
   * @param written - told of each cell, and of what was believed before.
   * @param isFirst - the first refresh loses nothing.
   */
  refresh(written: (cell: number, before: number) => void, isFirst = false): void {
    this.version++
    const count = this.dirtyCells
    this.dirtyCells = 0
    for (let index = 0; index < count; index++) {
      const cell = this.dirty[index]
      if (!isFirst && counterUniform(this.lossKey, this.counterOf(cell)) < this.kept.loss) {
        this.dirty[this.dirtyCells++] = cell
        continue
      }
      this.isDirty[cell] = 0
      const before = this.believed[cell]
      this.believed[cell] = this.recorded(cell)
      written(cell, before)
    }
  }

  /** What is written for a cell: the truth, or a number that is off by at least one and at most `errorSize` of it. */
  private recorded(cell: number): number {
    const truth = Math.max(0, this.truth[cell])
    const luck = counterUniform(this.errorKey, this.counterOf(cell))
    if (luck < this.kept.accuracy || this.kept.errorSize === 0) return truth
    // What is left of the luck is a fresh uniform number: it says how far off, and on which side.
    const side = (2 * (luck - this.kept.accuracy)) / (1 - this.kept.accuracy) - 1
    const error = Math.sign(side) * Math.max(1, Math.round(Math.abs(side) * this.kept.errorSize * truth))
    return Math.max(0, truth + error)
  }

  private counterOf(cell: number): number {
    return Math.imul(this.version, 0x9e3779b1) ^ cell
  }
}
