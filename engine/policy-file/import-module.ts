import { pathToFileURL } from 'node:url'
import type { OwnKinds } from '../policies/index.ts'
import { isOwnPolicySet, type OwnPolicySet } from '../policies/index.ts'

/** A module made of a policy file, as a worker is told it. */
export interface PolicyModuleAddress {
  /** Path of the module. */
  readonly module: string
  /** Absolute paths of the files it was made of. */
  readonly files: readonly string[]
}

/**
 * Loads a module made of a policy file.
 *
 * @param address - where it lies.
 * @returns its default export; `undefined` if that is no policy set. Whatever the module throws is thrown.
 */
export async function importModule({ module }: PolicyModuleAddress): Promise<OwnPolicySet | undefined> {
  // So that errors name lines of the files, not of the module.
  process.setSourceMapsEnabled(true)
  const exported = ((await import(pathToFileURL(module).href)) as { default?: unknown }).default
  return isOwnPolicySet(exported) ? exported : undefined
}

/**
 * Kinds of policy files by the name of their policy set, for a worker.
 *
 * @param addresses - modules that have been loaded once already.
 */
export async function importKinds(
  addresses: readonly PolicyModuleAddress[],
): Promise<Readonly<Record<string, OwnKinds>>> {
  const kinds: Record<string, OwnKinds> = {}
  for (const address of addresses) {
    const own = await importModule(address)
    if (own !== undefined) kinds[own.name] = { name: own.name, kinds: own.kinds, files: address.files }
  }
  return kinds
}
