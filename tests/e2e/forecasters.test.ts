import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { kingtide } from './built-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'kingtide-forecasters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KINDS = ['moving-average', 'exponential-smoothing', 'fused-signals', 'ridge', 'quantile-network']

describe('forecasters', () => {
  it('compares forecasts, and says which to use', async () => {
    const { code, out } = await kingtide(['forecasters', '--worlds', '30', '--quiet'], { cwd: folder })
    expect(code).toBe(0)
    for (const kind of KINDS) expect(out).toMatch(new RegExp(`^${kind} +\\d+\\.\\d+ ± \\d`, 'm'))
    expect(out.replaceAll('\n', ' ')).toMatch(/ costs least[;,] .*where signals are to be had/)
  })

  it('gives the same as one JSON document every time, and other figures for other shows', async () => {
    const words = ['forecasters', '--worlds', '20', '--json', '--quiet']
    const [one, other] = [await kingtide(words, { cwd: folder }), await kingtide(words, { cwd: folder })]
    expect(one.out).toBe(other.out)
    const { worlds, seed, criticalRatio, scores, recommended } = JSON.parse(one.out)
    expect([worlds, seed, criticalRatio]).toEqual([20, 1, 0.7])
    expect(scores.map(({ kind }: { kind: string }) => kind)).toEqual(KINDS)
    expect(KINDS).toContain(recommended)
    const dear = await kingtide([...words, '--critical-ratio', '0.95', '--seed', '2'], { cwd: folder })
    expect(JSON.parse(dear.out).scores[0].cost).not.toEqual(scores[0].cost)
  })

  it('trains anew where asked to, says on what, and writes the weights', async () => {
    const file = join(folder, 'weights.json')
    const words = ['forecasters', '--train', '--training-worlds', '40', '--worlds', '5', '--save', file]
    const { code, err } = await kingtide([...words, '--quiet'], { cwd: folder })
    expect(code).toBe(0)
    expect(err).toMatch(/^Training on the (tensorflow|wasm|cpu) backend/)
    const { training, network, ridge } = JSON.parse(readFileSync(file, 'utf8'))
    expect(training).toMatchObject({ worlds: 40, examples: 800, seed: 1 })
    expect(network.layers).toHaveLength(2)
    expect(ridge.weights).toHaveLength(network.inputs.centre.length)
  })

  it.each([
    [['--critical-ratio', '1'], /--critical-ratio "1" must be a number between 0 and 1/],
    [['--worlds', '1'], /--worlds "1" must be a whole number from 2/],
    [['--save', 'weights.json'], /--save writes the weights of a training: give --train/],
  ])('refuses %s', async (words, message) => {
    const { code, err } = await kingtide(['forecasters', ...words], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(existsSync(join(folder, 'weights.json.partial'))).toBe(false)
  })
})
