#!/usr/bin/env node
import { EXIT } from './exit-code.ts'
import { runCommandLine } from './run-command-line.ts'
import { processTerminal } from './terminal/index.ts'

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed)
})

// Not process.exit: what was written to a pipe would be cut off.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(), process.env)
