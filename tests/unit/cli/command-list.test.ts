import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../cli/commands/command-list.ts'
import { SILENT_TERMINAL } from '../../support/silent-terminal.ts'

describe.each(COMMANDS.map((listed) => [listed.name, listed] as const))('%s', (name, { usage, load }) => {
  it('is used as its own arguments and options say', async () => {
    const command = new Command(name)
    const complete = await load()
    complete(command, { terminal: SILENT_TERMINAL, finish: () => undefined })
    expect(command.usage()).toBe(usage)
    expect(command.description()).not.toBe('')
  })
})
