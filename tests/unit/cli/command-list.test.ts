import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../cli/commands/command-list.ts'

const ignore = (): void => undefined
const palette = { strong: String, faint: String, good: String, bad: String, warning: String }
const terminal = {
  out: ignore,
  err: ignore,
  columns: 100,
  palette,
  errorPalette: palette,
  isWatched: false,
  clock: () => 0,
}

describe.each(COMMANDS.map((listed) => [listed.name, listed] as const))('%s', (name, { usage, load }) => {
  it('is used as its own arguments and options say', async () => {
    const command = new Command(name)
    const complete = await load()
    complete(command, { terminal, finish: ignore })
    expect(command.usage()).toBe(usage)
    expect(command.description()).not.toBe('')
  })
})
