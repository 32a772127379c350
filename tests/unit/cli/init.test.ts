import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../cli/failure/index.ts'
import { initAction } from '../../../cli/init/index.ts'
import type { Terminal } from '../../../cli/terminal/index.ts'

const NOWHERE = '/proc/kingtide/chain'

describe('initAction', () => {
  it.skipIf(!existsSync('/proc'))('refuses at once where no directory can be made', () => {
    const said: string[] = []
    const terminal = { out: (text: string) => said.push(text) } as unknown as Terminal
    expect(() => initAction(NOWHERE, {}, terminal)).toThrow(UsageError)
    expect(() => initAction(NOWHERE, {}, terminal)).toThrow('name another directory')
    expect(said).toEqual([])
  })
})
