import { describe, expect, it } from 'vitest'
import {
  namesSomebody,
  readFlag,
  readMoney,
  readUnits,
} from '../../../../../scenarios/import/orders/order-value.ts'

describe('readUnits', () => {
  it.each([
    ['12', 12],
    ['-3', -3],
    ['12.0', 12],
    ['1,200', 1_200],
    ['10000000', 10_000_000],
    ['0', 0],
  ])('reads %s', (text, units) => {
    expect(readUnits(text)).toBe(units)
  })

  it.each(['', 'three', '1.5', '1,20', '1e3', '4006381333931', '0x10'])('refuses %j', (text) => {
    expect(readUnits(text)).toBeNaN()
  })
})

describe('readMoney', () => {
  it.each([
    ['12.5', 12.5],
    ['¥1,299.00', 1_299],
    ['￥99', 99],
    ['99元', 99],
    ['£2.10', 2.1],
    ['USD 5', 5],
    ['12,50', 12.5],
    ['1.299,00', 1_299],
    ['1,299', 1_299],
    ['-4.5', -4.5],
  ])('reads %s', (text, amount) => {
    expect(readMoney(text)).toBe(amount)
  })

  it.each(['', 'free', '1.2.3', '12,345,6'])('refuses %j', (text) => {
    expect(readMoney(text)).toBeNaN()
  })
})

describe('readFlag', () => {
  it('knows yes and no in English and Chinese, and nothing as no', () => {
    expect(['1', 'TRUE', 'Yes', '是'].map(readFlag)).toEqual([true, true, true, true])
    expect(['0', 'false', 'No', '否', ''].map(readFlag)).toEqual([false, false, false, false, false])
    expect(readFlag('2024-01-01')).toBeUndefined()
  })
})

describe('namesSomebody', () => {
  it('tells guests from customers', () => {
    expect(['17850', 'li-ming'].every(namesSomebody)).toBe(true)
    expect(['', '0', 'NULL', 'guest'].some(namesSomebody)).toBe(false)
  })
})
