import { describe, expect, it } from 'vitest'
import { Environment, type ProcessSteps } from '../../../../engine/kernel/index.ts'

describe('ProcessEvent', () => {
  it('happens once', () => {
    const event = new Environment().event<number>()
    expect(() => event.value).toThrow("event (= 'pending') has no value yet")
    expect([event.isTriggered, event.isProcessed]).toEqual([false, false])
    event.succeed(3)
    expect([event.value, event.isTriggered, event.isProcessed]).toEqual([3, true, false])
    expect(() => event.succeed(4)).toThrow("event (= 'triggered') can be triggered only once")
    expect(() => event.fail(new Error('late'))).toThrow('only once')
    event.environment.run()
    expect(event.isProcessed).toBe(true)
    expect(() => event.whenProcessed(() => {})).toThrow('calls nobody any more')
  })

  it('fails with errors only, and each process that waits gets them', () => {
    const environment = new Environment()
    const event = environment.event()
    expect(() => event.fail('no error' as never)).toThrow("error (= 'no error') must be an Error")
    const caught: string[] = []
    function* wait(name: string): ProcessSteps {
      try {
        yield* event
      } catch (error) {
        caught.push(`${name}: ${(error as Error).message}`)
      }
    }
    environment.start(wait('a'))
    environment.start(wait('b'))
    event.fail(new Error('fog'))
    environment.run()
    expect(caught).toEqual(['a: fog', 'b: fog'])
    expect(() => event.value).toThrow('fog')
  })

  it('stops the run when it fails and nobody handles it, unless somebody says so', () => {
    const environment = new Environment()
    environment.event().fail(new Error('fog'))
    expect(() => environment.run()).toThrow('fog')
    environment.event().fail(new Error('fog')).handleFailure()
    environment.run()
  })

  it('calls those who asked in their order, and not who took it back', () => {
    const environment = new Environment()
    const event = environment.event()
    const calls: number[] = []
    const second = (): number => calls.push(2)
    event.whenProcessed(() => calls.push(1))
    event.whenProcessed(second)
    event.whenProcessed(() => calls.push(3))
    event.forget(second)
    event.succeed()
    expect(calls).toEqual([])
    environment.run()
    event.forget(second)
    expect(calls).toEqual([1, 3])
  })

  it('gives its value with its type', () => {
    const environment = new Environment()
    function* sum(): ProcessSteps<number> {
      const one: number = yield* environment.timeout(1, 20)
      const text: string = yield* environment.timeout(1, 'twenty-two')
      return one + text.length
    }
    expect(environment.runUntil(environment.start(sum()))).toBe(30)
  })
})

describe('Condition', () => {
  it('refuses events of another environment', () => {
    const environment = new Environment()
    expect(() => environment.anyOf([new Environment().event()])).toThrow(
      'must all be of the same environment',
    )
  })

  it('says what had happened, and refuses to give what had not', () => {
    const environment = new Environment()
    const [soon, late] = [environment.timeout(1, 'soon'), environment.timeout(2, 'late')]
    const happened = environment.runUntil(environment.anyOf([late, soon]))
    expect([happened.has(soon), happened.has(late), happened.get(soon)]).toEqual([true, false, 'soon'])
    expect(() => happened.get(late)).toThrow('must have happened by then')
  })

  it('counts events that have happened before', () => {
    const environment = new Environment()
    const before = environment.timeout(1, 'before')
    environment.run()
    const both = environment.allOf([before, environment.timeout(1, 'after')])
    expect([environment.runUntil(both).values(), environment.now]).toEqual([['before', 'after'], 2])
  })
})
