/** A position in a file. */
export interface Place {
  /** File as it is shown to people; resolves against the working directory. */
  readonly file: string
  /** 1 is the first line. */
  readonly line: number
  /** 1 is the first character. */
  readonly column: number
}

/** A way down into a scenario: keys of maps and indices of lists. */
export type Path = readonly (string | number)[]

/** One value of a scenario together with the place it was written at. */
export type Located = LocatedScalar | LocatedList | LocatedMap | LocatedTable

/** Text, a number, true or false, or nothing. */
export interface LocatedScalar {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'scalar'
  /** Where the value starts. */
  readonly place: Place
  /** The value. */
  readonly value: string | number | boolean | null
}

/** Values in order. */
export interface LocatedList {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'list'
  /** Where the list starts. */
  readonly place: Place
  /** The values. */
  readonly items: readonly Located[]
}

/** Values by key. */
export interface LocatedMap {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'map'
  /** Where the map starts. */
  readonly place: Place
  /** The values with the places of their keys. */
  readonly entries: ReadonlyMap<string, LocatedEntry>
}

/** A key and its value. */
export interface LocatedEntry {
  /** Where the key stands. */
  readonly key: Place
  /** The value. */
  readonly value: Located
}

/** A value of one cell of a CSV table. */
export type Cell = string | number | readonly string[]

/** The rows of a CSV file. Places are looked up when asked for, since tables are large. */
export interface LocatedTable {
  /** Tells the four kinds of {@link Located} apart. */
  readonly kind: 'table'
  /** Start of the CSV file. */
  readonly place: Place
  /** Rows by column name; an empty cell is left out. */
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** Where a row (0 is the first) or a cell of it starts. */
  readonly cellPlace: (row: number, column?: string) => Place
}
