import type { PolicySet } from '../../scenarios/index.ts'
import { makePolicies, type OwnKinds, type OwnPolicySet, placeOf } from '../policies/index.ts'
import { importModule, type PolicyModuleAddress } from './import-module.ts'
import { writeModule } from './module-folder.ts'
import { PolicyFileError } from './policy-file-error.ts'
import { type PolicyModule, transpile } from './transpile.ts'

/** A policy set from a file of the user's, ready to be run. */
export interface PolicyFile extends PolicyModuleAddress {
  /** Name of its policy set. */
  readonly name: string
  /** The file, as it was named. */
  readonly file: string
  /** The policy set. */
  readonly policySet: PolicySet
  /** Its own kinds. */
  readonly own: OwnKinds
  /** SHA-256 of `code`. */
  readonly sha256: string
  /** Source of the file. */
  readonly source: string
  /** The file and what it imports, as one module of JavaScript. */
  readonly code: string
}

/**
 * Loads a policy file: one whose default export is a policy set from `definePolicySet`. It is code that runs with the
 * rights of this process; so load none that you do not trust.
 *
 * @param file - `.ts`, `.mts`, `.js` or `.mjs`, anywhere on disk.
 * @throws {PolicyFileError} if it does not compile, throws, or exports no policy set; it names file and line.
 */
export async function loadPolicyFile(file: string): Promise<PolicyFile> {
  const made = await transpile(file)
  const address = { module: writeModule(made.sha256, made.runnable), files: made.files }
  const exported = await load(file, address, made)
  const own = { name: exported.name, kinds: exported.kinds, files: made.files }
  tryOut(file, exported, own)
  const { source, code, sha256 } = made
  return { ...address, name: exported.name, file, policySet: exported.policySet, own, sha256, source, code }
}

async function load(
  file: string,
  address: PolicyModuleAddress,
  { source }: PolicyModule,
): Promise<OwnPolicySet> {
  let exported: OwnPolicySet | undefined
  try {
    exported = await importModule(address)
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    throw new PolicyFileError(file, placeOf(error, address.files)?.line ?? null, error.message)
  }
  if (exported !== undefined) return exported
  const fault = 'its default export is no policy set: write export default definePolicySet({ name: … })'
  throw new PolicyFileError(file, lineOf(source, /export\s+default|export\s*\{/), fault)
}

/** Makes its policies once, so that a kind that makes none is found before anything is run. */
function tryOut(file: string, { policySet }: OwnPolicySet, own: OwnKinds): void {
  try {
    makePolicies(policySet, own)
  } catch (error) {
    throw new PolicyFileError(file, null, (error as Error).message)
  }
}

/** First line that matches, from 1. */
function lineOf(source: string, pattern: RegExp): number {
  const line = source.split('\n').findIndex((text) => pattern.test(text))
  return line < 0 ? 1 : line + 1
}
