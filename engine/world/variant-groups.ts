import type { Sku } from '../../scenarios/index.ts'

/**
 * Goods that are variants of one another.
 *
 * @param skus - goods in table order.
 * @returns SKUs of each group, ascending, by its name; a good that names no group is in none. Frozen arrays.
 */
export function variantGroups(skus: readonly Sku[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [sku, { variantOf }] of skus.entries()) {
    if (variantOf === undefined) continue
    const group = groups.get(variantOf)
    if (group === undefined) groups.set(variantOf, [sku])
    else group.push(sku)
  }
  for (const group of groups.values()) Object.freeze(group)
  return groups
}
