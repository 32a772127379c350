import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../../engine/experiment/store/make-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('makeFolder', () => {
  it('makes all folders that are missing, and leaves one that is there', () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c')
    makeFolder(folder)
    makeFolder(folder)
    expect(statSync(folder).isDirectory()).toBe(true)
  })

  it.skipIf(!existsSync('/proc'))('fails at once where no folder can be made', () => {
    expect(() => makeFolder('/proc/nope/results')).toThrow(/ENOENT|EACCES|EPERM|EROFS/)
  })
})
