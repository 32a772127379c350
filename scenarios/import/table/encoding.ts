/** How the bytes of a text file are read: what Excel and shop back ends write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

/**
 * Tells the encoding of a text from its first bytes.
 *
 * A byte order mark decides. Without one it is UTF-8 where the bytes are valid, then GB18030 (what Chinese
 * Excel saves), otherwise Western European.
 *
 * @param bytes - beginning of the file; may end in the middle of a character.
 * @returns the encoding, or `undefined` when the bytes are no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.some(isControl)) return undefined
  if (isValid(bytes, 'utf-8')) return 'utf-8'
  return isValid(bytes, 'gb18030') && comesInPairs(bytes) ? 'gb18030' : 'windows-1252'
}

/**
 * Text of some bytes; a character cut off at their end is left out.
 *
 * @param bytes - beginning of a file.
 * @param encoding - from {@link detectEncoding}.
 * @returns the text without byte order mark; bytes that mean nothing become U+FFFD.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Chinese characters are pairs of bytes beyond ASCII, accented letters single ones between ASCII letters.
 * Many accented texts are valid GB18030 too, so being valid is not enough.
 */
function comesInPairs(bytes: Uint8Array): boolean {
  let [paired, single] = [0, 0]
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    if ((bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80) paired++
    else single++
  }
  return paired >= single
}

/** Control characters other than tab, line feed, form feed and carriage return do not occur in tables. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 26)
}
