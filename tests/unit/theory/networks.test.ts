import { describe, expect, it } from 'vitest'
import {
  closedNetwork,
  forkJoinResponse,
  machinesDown,
  openNetworkLengths,
  saturatedTandem,
  THREE_STATIONS_WITHOUT_BUFFER,
  trafficRates,
} from '../../../engine/theory/index.ts'

describe('a Jackson network', () => {
  const outside = [2, 0.5, 0]
  const routing = [
    [0, 0.6, 0.3],
    [0.1, 0, 0.5],
    [0, 0.2, 0],
  ]
  const lengths = (serviceRates: readonly number[], servers: readonly number[]): number[] =>
    openNetworkLengths(
      outside.map((arrivalRate, station) => ({
        arrivalRate,
        serviceRate: serviceRates[station],
        servers: servers[station],
      })),
      routing,
    )

  it('solves the traffic equations', () => {
    const expected = [2.218225, 2.182254, 1.756595]
    trafficRates(outside, routing).forEach((rate, station) => {
      expect(rate).toBeCloseTo(expected[station], 6)
    })
  })

  it.each([
    [[4, 4, 5], [1, 1, 1], [1.244953, 1.200528, 0.54159], 1.194828],
    [[4, 2, 5], [1, 2, 1], [1.244953, 1.553515, 0.54159], 1.336023],
  ])('of rates %j and servers %j', (serviceRates, servers, expected, time) => {
    const found = lengths(serviceRates, servers)
    found.forEach((length, station) => {
      expect(length).toBeCloseTo(expected[station], 6)
    })
    expect(found.reduce((sum, length) => sum + length, 0) / 2.5).toBeCloseTo(time, 6)
  })
})

describe('a closed network', () => {
  it.each([
    [1, 1, 1],
    [5, 1.888889, 2.647059],
    [10, 1.991337, 5.021751],
  ])('of %i customers', (customers, throughput, response) => {
    const network = closedNetwork([0.5, 0.3, 0.2], customers)
    expect(network.throughput).toBeCloseTo(throughput, 6)
    expect(network.response).toBeCloseTo(response, 6)
  })

  it('with time to think', () => {
    const network = closedNetwork([0.5, 0.3, 0.2], 10, 5)
    expect(network.throughput).toBeCloseTo(1.435664, 6)
    expect(network.response).toBeCloseTo(1.965416, 6)
  })

  it('of machines and a repairer, which is one station and a time to think', () => {
    expect(machinesDown(10, 0.1, 1, 1)).toBeCloseTo(2.145823, 6)
    expect(closedNetwork([1], 10, 10).throughput).toBeCloseTo(0.785418, 6)
  })
})

it.each([
  [1, 1, 0, 0.666667],
  [1, 1, 1, 0.75],
  [1, 1, 2, 0.8],
  [1, 1, 5, 0.875],
  [1, 1.5, 2, 0.924171],
])('a saturated tandem of rates %d and %d with %i places between', (first, second, buffer, throughput) => {
  expect(saturatedTandem(first, second, buffer)).toBeCloseTo(throughput, 6)
})

it('three stations in line without a place between', () => {
  expect(THREE_STATIONS_WITHOUT_BUFFER).toBeCloseTo(0.564103, 6)
})

it('fork and join', () => {
  expect(forkJoinResponse(0.5, 1)).toBeCloseTo(2.875, 12)
  expect(forkJoinResponse(0.8, 1)).toBeCloseTo(7, 12)
})
