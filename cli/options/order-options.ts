import { type Command, Option } from 'commander'
import { UsageError } from '../failure/index.ts'
import { decimalNumber, wholeNumber } from './number-option.ts'

/** Options about a file of real orders, as they are given. */
export interface OrderOptions {
  /** The file. */
  readonly orders?: string
  /** Pairs `field=column`. */
  readonly map?: readonly string[]
  /** Zone of times without offset. */
  readonly timeZone?: string
  /** How many orders become of one. */
  readonly scale?: number
  /** Size of a show laid over the orders, in mean days. */
  readonly surge?: number
  /** Best sellers in that show. */
  readonly surgeSkus?: number
  /** Whether the capacities of the scenario stay as they are. */
  readonly keepCapacities?: boolean
  /** Exchange rate of the prices in the file. */
  readonly priceFactor?: number
}

const NEED_ORDERS = [
  ['map', '--map'],
  ['timeZone', '--time-zone'],
  ['scale', '--scale'],
  ['surge', '--surge'],
  ['surgeSkus', '--surge-skus'],
  ['keepCapacities', '--keep-capacities'],
  ['priceFactor', '--price-factor'],
] as const

/**
 * Adds the options about a file of orders to a command.
 *
 * @param command - the command.
 */
export function addOrderOptions(command: Command): Command {
  return addReadOptions(
    command.option('--orders <file>', 'replay the orders of a CSV file over the scenario'),
  )
    .addOption(
      new Option('--scale <x>', 'orders made of each one').argParser(decimalNumber('--scale', false, 0.1)),
    )
    .addOption(
      new Option('--surge <m>', 'lay a show over them: m times a mean day').argParser(
        decimalNumber('--surge', true, 500),
      ),
    )
    .addOption(
      new Option('--surge-skus <n>', 'best sellers in that show').argParser(
        wholeNumber({ option: '--surge-skus', low: 1, example: 5 }),
      ),
    )
    .option('--keep-capacities', 'keep the capacities of the scenario instead of sizing them to the orders')
    .addOption(
      new Option('--price-factor <x>', 'exchange rate of the prices in the file').argParser(
        decimalNumber('--price-factor', false, 9.2),
      ),
    )
}

/**
 * Adds the options about how a file of orders is read.
 *
 * @param command - the command.
 */
export function addReadOptions(command: Command): Command {
  return command
    .option(
      '--map <field=column,…>',
      'columns of the file, where the guess is wrong; may be repeated',
      collect,
    )
    .option(
      '--time-zone <zone>',
      'zone of its times without offset, such as Europe/London (default: Asia/Shanghai)',
    )
}

/**
 * Refuses options about a file of orders when there is none.
 *
 * @param options - as they are given.
 * @throws {UsageError} naming the first such option.
 */
export function demandOrders(options: OrderOptions): void {
  if (options.orders !== undefined) return
  const stray = NEED_ORDERS.find(([key]) => options[key] !== undefined)
  if (stray !== undefined)
    throw new UsageError(`${stray[1]} needs a file of orders: add --orders FILE, or leave it out`)
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}
