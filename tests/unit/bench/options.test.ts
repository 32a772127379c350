import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../../bench/options.ts'

const KNOWN = ['kernel.hold.1000', 'startup.help']

describe('options of the bench', () => {
  it('measures every row unless told otherwise', () => {
    expect(parseOptions([], KNOWN)).toEqual({ only: KNOWN, json: false, writeBaseline: false, help: false })
    expect(parseOptions(['--only', 'startup.help', '--json'], KNOWN)).toMatchObject({
      only: ['startup.help'],
      json: true,
    })
  })

  it('leads from a misspelt row to the nearest', () => {
    expect(() => parseOptions(['--only', 'startup-hlp'], KNOWN)).toThrow('Did you mean startup.help?')
  })

  it('refuses an option that it does not know, in a sentence', () => {
    expect(() => parseOptions(['--fast'], KNOWN)).toThrow("Unknown option '--fast'. See --help.")
  })
})
