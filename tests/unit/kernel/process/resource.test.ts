import { describe, expect, it } from 'vitest'
import {
  Environment,
  Interrupt,
  type Preempted,
  type ProcessSteps,
  Resource,
} from '../../../../engine/kernel/index.ts'

describe('Resource', () => {
  it('measures places held and requests waiting over time', () => {
    const environment = new Environment()
    const berth = new Resource(environment)
    for (let ship = 0; ship < 3; ship++) environment.start(berth.use(() => stay(environment, 2)))
    environment.run(8)
    expect([berth.inUse.mean(8), berth.queueLength.mean(8)]).toEqual([6 / 8, (2 * 2 + 1 * 2) / 8])
    expect([berth.inUse.value, berth.queueLength.maximum]).toEqual([0, 2])
  })

  it('gives a place back when its user is interrupted, in line and in use', () => {
    const environment = new Environment()
    const berth = new Resource(environment)
    function* user(): ProcessSteps {
      try {
        yield* berth.use(() => stay(environment, 10))
      } catch (error) {
        expect(error).toBeInstanceOf(Interrupt)
      }
    }
    const users = [environment.start(user()), environment.start(user()), environment.start(user())]
    environment.run(1)
    expect([berth.inUse.value, berth.queueLength.value]).toEqual([1, 2])
    users[1].interrupt()
    environment.run(2)
    expect([berth.inUse.value, berth.queueLength.value]).toEqual([1, 1])
    users[0].interrupt()
    environment.run(3)
    expect([berth.inUse.value, berth.queueLength.value]).toEqual([1, 0])
    environment.run()
    expect([environment.now, berth.inUse.value]).toEqual([12, 0])
  })

  it('ignores what is released twice', () => {
    const environment = new Environment()
    const berth = new Resource(environment)
    const [first, second, third] = [berth.request(), berth.request(), berth.request()]
    berth.release(first)
    berth.release(first)
    expect([second.isTriggered, third.isTriggered, berth.inUse.value]).toEqual([true, false, 1])
    expect(third.cancel()).toBe(true)
    expect(third.cancel()).toBe(false)
    expect(second.cancel()).toBe(false)
    expect(() => new Resource(environment).release(second)).toThrow("request (= 'of another resource')")
  })

  it('serves the next when the first in line, which could not pre-empt, withdraws', () => {
    const environment = new Environment()
    const crane = new Resource(environment, { isPreemptive: true })
    const losses: number[] = []
    function* holder(): ProcessSteps {
      try {
        yield* crane.use(() => stay(environment, 100), { priority: 5 })
      } catch (error) {
        losses.push(((error as Interrupt).cause as Preempted).usageSince, environment.now)
      }
    }
    environment.start(holder())
    environment.run(3)
    const polite = crane.request({ priority: 1, preempts: false })
    const rude = crane.request({ priority: 2 })
    expect([polite.isTriggered, rude.isTriggered]).toEqual([false, false])
    polite.cancel()
    expect(rude.isTriggered).toBe(true)
    environment.run(4)
    expect(losses).toEqual([0, 3])
  })

  it('does not take a place from equals, from the more urgent, or from the one who asks', () => {
    const environment = new Environment()
    const crane = new Resource(environment, { isPreemptive: true })
    const log: number[] = []
    function* twice(): ProcessSteps {
      const low = crane.request({ priority: 9 })
      yield* low
      const high = crane.request({ priority: 0 })
      log.push(crane.queueLength.value)
      crane.release(low)
      yield* high
      yield* environment.timeout(5)
      crane.release(high)
    }
    function* equal(): ProcessSteps {
      yield* environment.timeout(1)
      yield* crane.use(() => stay(environment, 1), { priority: 0 })
    }
    environment.start(twice())
    environment.start(equal())
    environment.run()
    expect([log, environment.now]).toEqual([[1], 6])
  })

  it('simply takes the place of a holder that has ended without giving it back', () => {
    const environment = new Environment()
    const crane = new Resource(environment, { isPreemptive: true })
    function* forgetful(): ProcessSteps {
      yield* crane.request({ priority: 1 })
    }
    environment.start(forgetful())
    environment.run()
    const request = crane.request({ priority: 0 })
    environment.run()
    expect([request.isProcessed, crane.inUse.value]).toEqual([true, 1])
  })

  it('refuses to pre-empt where that is not meant, and priorities that are no numbers', () => {
    const berth = new Resource(new Environment())
    expect(() => berth.request({ preempts: true })).toThrow('needs a resource built with isPreemptive')
    expect(() => berth.request({ priority: Number.NaN })).toThrow('priority (= NaN) must be a finite number')
    expect(berth.queueLength.value).toBe(0)
  })
})

function* stay(environment: Environment, delay: number): ProcessSteps {
  yield* environment.timeout(delay)
}
