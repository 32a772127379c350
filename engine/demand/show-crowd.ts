/** A part of those who may buy in a show, with luck of its own. */
export interface ShowCrowd {
  /** Comes before the name of the show in the names of its streams. */
  readonly name: string
  /** How many they are / buyers at the usual price. */
  readonly size: number
}

/** Those who buy at the usual price. */
export const USUAL_CROWD: ShowCrowd = Object.freeze({ name: 'show', size: 1 })
