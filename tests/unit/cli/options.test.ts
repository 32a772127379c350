import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../cli/failure/index.ts'
import {
  decimalNumber,
  demandFolder,
  demandOrders,
  knownName,
  lotSize,
  lotTolerance,
  nameList,
  wholeNumber,
} from '../../../cli/options/index.ts'
import { readMapping } from '../../../cli/scenario/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('wholeNumber', () => {
  const read = wholeNumber({ option: '--workers', low: 1, high: 1_024, example: 4 })

  it.each([
    ['1', 1],
    ['1024', 1_024],
    ['+7', 7],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    '0',
    '1025',
    '-1',
    '1.0',
    '1e3',
    '0x10',
    '',
    ' 4',
    '4 ',
    'four',
    'NaN',
    'Infinity',
    '9'.repeat(30),
  ])('refuses "%s"', (text) => {
    expect(() => read(text)).toThrow(
      `--workers ${JSON.stringify(text)} must be a whole number from 1 to 1,024: write for example --workers 4`,
    )
  })

  it('takes any safe integer when there are no bounds', () => {
    const seed = wholeNumber({ option: '--seed', example: 7 })
    expect(seed('-5')).toBe(-5)
    expect(() => seed('9007199254740992')).toThrow(UsageError)
  })
})

describe('decimalNumber', () => {
  it.each([
    ['0.1', 0.1],
    ['.5', 0.5],
    ['1e-3', 0.001],
  ])('reads %s', (text, value) => {
    expect(decimalNumber('--scale', false, 0.1)(text)).toBe(value)
  })

  it.each(['0', '-1', 'x', '', '1,5', '1e999'])('refuses "%s"', (text) => {
    expect(() => decimalNumber('--scale', false, 0.1)(text)).toThrow('must be a number above 0')
  })

  it('allows zero where that means something', () => {
    expect(decimalNumber('--surge', true, 500)('0')).toBe(0)
    expect(() => decimalNumber('--surge', true, 500)('-1')).toThrow('of at least 0')
  })
})

describe('lotSize', () => {
  it('reads a number or auto', () => {
    expect([lotSize('1'), lotSize('64'), lotSize('auto')]).toEqual([1, 64, 'auto'])
  })

  it.each(['0', 'Auto', '1.5', '', '-1'])('refuses "%s"', (text) => {
    expect(() => lotSize(text)).toThrow(UsageError)
  })
})

describe('lotTolerance', () => {
  it.each([
    ['1%', 0.01],
    ['0.01', 0.01],
    ['2.5 %', 0.025],
    ['100%', 1],
  ])('reads %s', (text, share) => {
    expect(lotTolerance(text)).toBeCloseTo(share, 12)
  })

  it.each(['0', '0%', '101%', '2', '', '%', '-1%', 'x'])('refuses "%s"', (text) => {
    expect(() => lotTolerance(text)).toThrow('must be a share from 0.01% to 100%')
  })
})

describe('names', () => {
  it('reads a list', () => {
    expect(nameList('--policies', 'a, b')).toEqual(['a', 'b'])
  })

  it.each(['', 'a,', ',', 'a,a'])('refuses the list "%s"', (text) => {
    expect(() => nameList('--policies', text)).toThrow(UsageError)
  })

  it.each([
    ['tierd', 'did you mean tiered?'],
    ['AS_IS', 'did you mean as-is?'],
    ['sa-is', 'did you mean as-is?'],
    ['something', 'choose from as-is, tiered'],
    ['x'.repeat(200), 'choose from as-is, tiered'],
  ])('leads from %s to a known name', (name, hint) => {
    expect(() => knownName('--policy', name, ['as-is', 'tiered'], 'policy')).toThrow(hint)
  })
})

describe('readMapping', () => {
  it('reads pairs, repeated or with commas between, and leaves commas in names of columns', () => {
    expect(readMapping(['timestamp=Order date,sku = Item, no.', 'price=Price, EUR,quantity=Qty'])).toEqual({
      timestamp: 'Order date',
      sku: 'Item, no.',
      price: 'Price, EUR',
      quantity: 'Qty',
    })
  })

  it('takes the first = as the sign between', () => {
    expect(readMapping(['sku=a=b'])).toEqual({ sku: 'a=b' })
  })

  it.each([
    ['sku', 'must be a field, = and a column'],
    ['=x', 'must be a field, = and a column'],
    ['sku=', 'must be a field, = and a column'],
    ['skuu=x', 'did you mean sku?'],
    ['sku=a,sku=b', 'names sku a second time'],
  ])('refuses %s', (text, message) => {
    expect(() => readMapping([text])).toThrow(message)
  })
})

describe('demandOrders', () => {
  it.each([
    [{ map: ['sku=a'] }, '--map'],
    [{ timeZone: 'UTC' }, '--time-zone'],
    [{ scale: 2 }, '--scale'],
    [{ surge: 0 }, '--surge'],
    [{ surgeSkus: 1 }, '--surge-skus'],
  ])('refuses %j without a file of orders', (options, flag) => {
    expect(() => demandOrders(options)).toThrow(`${flag} needs a file of orders`)
    expect(() => demandOrders({ ...options, orders: 'orders.csv' })).not.toThrow()
  })
})

describe('demandFolder', () => {
  const folder = temporaryFolder()

  it('takes a folder that is there, or can be made', () => {
    mkdirSync(join(folder, 'there'))
    for (const name of ['there', 'new', 'there/new/deep'])
      expect(() => demandFolder('--out', join(folder, name))).not.toThrow()
  })

  it('refuses a file, what is below one, and nothing', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'below'), '', ' '])
      expect(() => demandFolder('--out', path)).toThrow(UsageError)
  })
})
