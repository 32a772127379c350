import { describe, expect, it } from 'vitest'
import { explainFailure, optionError, UsageError } from '../../../cli/failure/index.ts'
import {
  InvalidExperimentError,
  ReplicationFailedError,
  ResultsStoreError,
} from '../../../engine/experiment/index.ts'
import { PolicyDecisionError, PolicyFileError } from '../../../engine/index.ts'
import { ScenarioError, type ScenarioProblem } from '../../../scenarios/index.ts'

const problem: ScenarioProblem = {
  file: 'a.yaml',
  line: 3,
  column: 5,
  path: 'scale',
  value: -1,
  rule: 'must be positive',
  fix: 'Write 1.',
}

describe('explainFailure', () => {
  it('tells a mistake in an option in one line: exit code 2', async () => {
    const error = optionError('--seed', 'x', 'must be a whole number', 'write for example --seed 7')
    expect(await explainFailure(error, true)).toEqual({
      lines: ['--seed "x" must be a whole number: write for example --seed 7'],
      exitCode: 2,
    })
    expect((await explainFailure(new UsageError('a\n  b'), false)).lines).toEqual(['a b'])
  })

  it('names the option of an experiment as it is written', async () => {
    const error = new InvalidExperimentError('lotSize', 0, 'must be >= 1', 'give 1')
    expect(await explainFailure(error, false)).toEqual({
      lines: ['--lot-size 0 must be >= 1: give 1'],
      exitCode: 2,
    })
  })

  it('takes what a policy file is or decides for a mistake, in whichever worker it comes to light', async () => {
    const file = new PolicyFileError('mine.ts', 3, 'it does not compile')
    expect(await explainFailure(file, true)).toEqual({
      lines: ['mine.ts:3: it does not compile'],
      exitCode: 2,
    })
    const decision = new PolicyDecisionError('mine', 'replenish.order', 'decision[0] is NaN')
    const failed = { lines: ["policy 'mine', replenish.order: decision[0] is NaN"], exitCode: 2 }
    expect(await explainFailure(decision, false)).toEqual(failed)
    expect(await explainFailure(new ReplicationFailedError('mine', 0, 1, decision), false)).toEqual(failed)
    const other = new ReplicationFailedError('mine', 0, 1, new Error('no memory left'))
    expect((await explainFailure(other, false)).exitCode).toBe(1)
  })

  it('tells every problem of a scenario in a line', async () => {
    expect(await explainFailure(new ScenarioError([problem, { ...problem, line: 4 }]), false)).toEqual({
      lines: [
        'a.yaml:3:5 scale is -1: must be positive. Write 1.',
        'a.yaml:4:5 scale is -1: must be positive. Write 1.',
      ],
      exitCode: 2,
    })
  })

  it('names no line for a problem of the file as a whole', async () => {
    const whole = { ...problem, line: 1, column: 1, path: '', value: null, rule: 'there is no such file' }
    expect((await explainFailure(new ScenarioError([whole]), false)).lines).toEqual([
      'a.yaml: there is no such file. Write 1.',
    ])
  })

  it('tells ten problems of many', async () => {
    const { lines } = await explainFailure(
      new ScenarioError(Array.from({ length: 13 }, () => problem)),
      false,
    )
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('and 3 more: kingtide validate lists them all')
  })

  it('tells what the disk refused without a hint at a stack', async () => {
    const error = new ResultsStoreError('write', 'results', new Error('no space left'))
    const { lines, exitCode } = await explainFailure(error, false)
    expect(exitCode).toBe(1)
    expect(lines[0]).toMatch(/no space left.*run the same command again.*kept$/)
  })

  it('tells anything else in one line, or with its stack and cause when debugging', async () => {
    const error = new Error('broken\nin two', { cause: new TypeError('deeper') })
    expect(await explainFailure(error, false)).toEqual({
      lines: ['broken in two (run again with KINGTIDE_DEBUG=1 for the stack)'],
      exitCode: 1,
    })
    const { lines } = await explainFailure(error, true)
    expect(lines.join('\n')).toMatch(/^Error: broken[\s\S]+ {4}at [\s\S]+caused by:\nTypeError: deeper/)
    expect((await explainFailure('a text', false)).lines[0]).toContain('a text')
  })
})
