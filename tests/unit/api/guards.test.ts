import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../../api/guards/index.ts'

describe('isLoopback', () => {
  it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST:4173', '[::1]:4173'])('accepts %s', (host) => {
    expect(isLoopback(host, 4173)).toBe(true)
  })

  it.each([
    'kingtide.example:4173',
    '127.0.0.1.example:4173',
    'localhost.example:4173',
    '127.0.0.1:4174',
    '127.0.0.1',
    '127.0.0.1:4173:80',
    'user@localhost:4173',
    '10.0.0.1:4173',
    '',
  ])('refuses %s', (host) => {
    expect(isLoopback(host, 4173)).toBe(false)
  })

  it('knows that the port of HTTP is not written', () => {
    expect(isLoopback('localhost', 80)).toBe(true)
  })
})
