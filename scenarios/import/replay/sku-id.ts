/** Names that reach into the workings of JavaScript objects. */
const RESERVED = new Set(['constructor', 'prototype'])

/**
 * Makes the ids of products out of their codes: letters, digits, dots, dashes and underscores, starting with
 * a letter or digit. Two codes that become alike get a number behind.
 *
 * @param codes - codes as they stand in the order file, all different.
 * @returns one id a code, all different.
 */
export function skuIds(codes: readonly string[]): string[] {
  const taken = new Set<string>()
  return codes.map((code) => {
    const plain = plainId(code)
    let id = plain
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`
    taken.add(id)
    return id
  })
}

function plainId(code: string): string {
  const plain = code
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+/, '')
    .replace(/-+$/, '')
  return plain === '' || RESERVED.has(plain) ? `sku-${plain}` : plain
}
