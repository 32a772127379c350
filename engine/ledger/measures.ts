/** What a run of a textbook model came to, by name; `null` where it is undefined. */
export type Measures = Readonly<Record<string, number | null>>
