import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

/** A command as the help of the program tells it; the rest is loaded only when it is called. */
export interface ListedCommand {
  /** What is typed. */
  readonly name: string
  /** What is typed behind it. */
  readonly usage: string
  /** What it does, in a line. */
  readonly summary: string
  /** Loads what gives it its description, options and action. */
  readonly load: () => Promise<CompleteCommand>
}

/** Gives a command its description, options and action. */
export type CompleteCommand = (command: Command, context: CommandContext) => void

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'compare',
    usage: '[options] <scenario>',
    summary: 'compare policies on a scenario, with uncertainty',
    load: async () => (await import('./compare-command.ts')).completeCompare,
  },
  {
    name: 'run',
    usage: '[options] <scenario>',
    summary: 'run one replication of one policy',
    load: async () => (await import('./run-command.ts')).completeRun,
  },
  {
    name: 'proof',
    usage: '[options]',
    summary: 'show why the numbers can be believed',
    load: async () => (await import('./proof-command.ts')).completeProof,
  },
  {
    name: 'report',
    usage: '[options] <directory>',
    summary: 'write the report of finished results again',
    load: async () => (await import('./report-command.ts')).completeReport,
  },
  {
    name: 'serve',
    usage: '[options]',
    summary: 'serve a page and an HTTP interface on this machine',
    load: async () => (await import('./serve-command.ts')).completeServe,
  },
  {
    name: 'init',
    usage: '[options] [directory]',
    summary: 'write a commented scenario of your own to start from',
    load: async () => (await import('./init-command.ts')).completeInit,
  },
  {
    name: 'validate',
    usage: '[options] <file>',
    summary: 'check a scenario and say what is wrong, where, and how to mend it',
    load: async () => (await import('./validate-command.ts')).completeValidate,
  },
  {
    name: 'schema',
    usage: '[options]',
    summary: 'print the JSON Schema of scenario files, for editors',
    load: async () => (await import('./schema-command.ts')).completeSchema,
  },
  {
    name: 'claims',
    usage: '[options] [ids...]',
    summary: 'test reported effects of levers and say which are reproduced',
    load: async () => (await import('./claims-command.ts')).completeClaims,
  },
  {
    name: 'ladder',
    usage: '[options] <scenario>',
    summary: 'show what more information is worth, up to bounds that no policy passes',
    load: async () => (await import('./ladder-command.ts')).completeLadder,
  },
  {
    name: 'forecasters',
    usage: '[options]',
    summary: 'compare forecasts of shows, learned ones among them',
    load: async () => (await import('./forecasters-command.ts')).completeForecasters,
  },
  {
    name: 'diff',
    usage: '[options] <scenario> [other]',
    summary: 'show what levers change in a scenario, or in what two scenarios differ',
    load: async () => (await import('./diff-command.ts')).completeDiff,
  },
  {
    name: 'list',
    usage: '[options] <kind>',
    summary: 'list scenarios, policies, levers, shocks or KPIs',
    load: async () => (await import('./list-command.ts')).completeList,
  },
  {
    name: 'import',
    usage: '[options] <files...>',
    summary: 'read order histories and say what they hold',
    load: async () => (await import('./import-command.ts')).completeImport,
  },
]
