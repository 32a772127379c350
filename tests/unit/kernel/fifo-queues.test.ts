import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FifoQueues, Links } from '../../../engine/kernel/index.ts'

function contentOf(queues: FifoQueues, queue: number): number[] {
  const content: number[] = []
  for (let item = queues.first(queue); item >= 0; item = queues.following(item)) content.push(item)
  return content
}

describe('FifoQueues', () => {
  it('gives items back in the order of arrival, queue by queue', () => {
    const queues = new FifoQueues(2, new Links(10))
    for (const item of [3, 1, 4]) queues.push(0, item)
    queues.push(1, 9)
    expect([queues.lengthOf(0), queues.lengthOf(1), queues.first(0)]).toEqual([3, 1, 3])
    expect([queues.pop(0), queues.pop(0), queues.pop(0), queues.pop(0)]).toEqual([3, 1, 4, -1])
    expect([queues.isEmpty(0), queues.isEmpty(1)]).toEqual([true, false])
  })

  it('moves a whole queue, also to queues elsewhere on the same links', () => {
    const links = new Links(10)
    const here = new FifoQueues(2, links)
    const there = new FifoQueues(1, links)
    for (const item of [0, 1]) here.push(0, item)
    for (const item of [2, 3]) there.push(0, item)
    here.moveAll(0, there, 0)
    expect([contentOf(there, 0), there.lengthOf(0)]).toEqual([[2, 3, 0, 1], 4])
    expect([contentOf(here, 0), here.lengthOf(0), here.pop(0)]).toEqual([[], 0, -1])
    there.moveAll(0, there, 0)
    here.moveAll(1, there, 0)
    expect(contentOf(there, 0)).toEqual([2, 3, 0, 1])
  })

  it('refuses to move to other links', () => {
    const here = new FifoQueues(1, new Links(4))
    expect(() => here.moveAll(0, new FifoQueues(1, new Links(4)), 0)).toThrow('must share its links')
  })

  it('takes items past the capacity of its links and queues past its first count', () => {
    const queues = new FifoQueues(0, new Links(0))
    const numbers = Array.from({ length: 9 }, () => queues.addQueue())
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    queues.push(8, 1000)
    queues.pushFront(8, 5000)
    expect([contentOf(queues, 8), queues.queueCount]).toEqual([[5000, 1000], 9])
    expect(contentOf(queues, 0)).toEqual([])
  })

  it('links items inside records that somebody else holds', () => {
    const links = new Links(2, 2, 3)
    const queues = new FifoQueues(1, links)
    links.moveInto(new Int32Array(4 * 8).fill(7))
    for (const item of [5, 0, 7]) queues.push(0, item)
    expect([contentOf(queues, 0), links.capacity, links.following(7)]).toEqual([[5, 0, 7], 8, -1])
    const words = Array.from(links.next)
    expect([words[5 * 4 + 3], words[0 * 4 + 3], words[7 * 4 + 3]]).toEqual([0, 7, -1])
    expect(words.filter((word) => word === 7).length).toBe(32 - 3 + 1)
    expect(() => new Links(1, 1, 2)).toThrow('offset (= 2) must be an integer from 0 to 1')
  })

  it('agrees with arrays on arbitrary sequences of operations', () => {
    const operation = fc.record({
      name: fc.constantFrom('push', 'pushFront', 'pop', 'moveAll'),
      queue: fc.nat(3),
      other: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const queues = new FifoQueues(4, new Links(1))
        const model: number[][] = [[], [], [], []]
        operations.forEach(({ name, queue, other }, item) => {
          if (name === 'push') {
            queues.push(queue, item)
            model[queue].push(item)
          } else if (name === 'pushFront') {
            queues.pushFront(queue, item)
            model[queue].unshift(item)
          } else if (name === 'pop') {
            expect(queues.pop(queue)).toBe(model[queue].shift() ?? -1)
          } else if (queue !== other) {
            queues.moveAll(queue, queues, other)
            model[other].push(...model[queue].splice(0))
          }
        })
        expect(model.map((_, queue) => contentOf(queues, queue))).toEqual(model)
        expect(model.map((_, queue) => queues.lengthOf(queue))).toEqual(
          model.map((content) => content.length),
        )
      }),
      { seed: 20_251_111, numRuns: 300 },
    )
  })
})
