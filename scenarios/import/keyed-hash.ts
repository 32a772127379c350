/**
 * Hash of a text, FNV-1a with a final mix, so that near-equal texts fall far apart.
 *
 * @param text - any text; read by UTF-16 code unit.
 * @returns integer from 0 to 2^32 - 1.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return mix(hash)
}

/**
 * A number that looks drawn evenly from 0 to 1, fixed by a key and a purpose: what an order needs luck for is
 * decided the same way in every import, whatever else the file holds.
 *
 * @param key - hash of the thing, from {@link hashText}.
 * @param purpose - what the number is for; other purposes give unrelated numbers.
 * @returns >= 0 and < 1.
 */
export function unitOf(key: number, purpose: string): number {
  return mix(key ^ hashText(purpose)) / 2 ** 32
}

function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
