/** East Asian wide and full-width characters, and pictures; combining marks and joiners take no room. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
const NONE = /\p{Mark}|[\u200b-\u200f]/u

/**
 * Columns of a terminal that a text takes.
 *
 * @param text - without tabs and line ends.
 * @see Unicode Standard Annex #11, East Asian Width.
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}
