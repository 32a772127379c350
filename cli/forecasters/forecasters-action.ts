import { renameSync, writeFileSync } from 'node:fs'
import { type ChosenBackend, compareForecasters, trainModels } from '../../engine/learn/index.ts'
import { type LearnedModels, learnedModels } from '../../engine/policies/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError, UsageError } from '../failure/index.ts'
import { NO_PROGRESS, type Progress, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { forecasterLines } from './forecaster-lines.ts'
import type { ForecastersCommandOptions } from './forecasters-options.ts'

const WORLDS = 400
const TRAINING_WORLDS = 4000
const CRITICAL_RATIO = 0.7

/**
 * Compares forecasts of shows and reports it; trains the learned ones first, if asked to.
 *
 * @param options - as the caller gave them.
 * @param terminal - where to.
 * @throws {UsageError} for weights that cannot be written.
 */
export async function forecastersAction(
  options: ForecastersCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { worlds = WORLDS, seed = 1, criticalRatio = CRITICAL_RATIO, save } = options
  demandTraining(options)
  const interruption = listenForInterruption(() => terminal.err('Stopping.\n'))
  const { signal } = interruption
  const stage = <Result>(
    unit: string,
    total: number,
    work: (update: (done: number) => void) => Promise<Result>,
  ) =>
    inStage(options.quiet === true ? NO_PROGRESS : showProgress(terminal, unit, total), total, terminal, work)
  try {
    const models =
      options.train === true
        ? await stage('% of the training', 100, (update) =>
            trainModels({
              worlds: options.trainingWorlds ?? TRAINING_WORLDS,
              seed,
              signal,
              onProgress: (share) => update(Math.floor(100 * share)),
              onBackend: (backend) => tellBackend(backend, terminal),
            }),
          )
        : learnedModels()
    if (models === undefined) return EXIT.interrupted
    if (save !== undefined) write(save, models)
    const comparison = await stage('worlds', worlds, (onWorld) =>
      compareForecasters({ models, worlds, seed, criticalRatio, signal, onWorld }),
    )
    if (comparison === undefined) return EXIT.interrupted
    if (options.json === true) terminal.out(`${JSON.stringify(comparison, null, 2)}\n`)
    else terminal.out(`${forecasterLines(comparison, terminal).join('\n')}\n`)
    return EXIT.done
  } finally {
    interruption.end()
  }
}

function demandTraining({ train, save, trainingWorlds }: ForecastersCommandOptions): void {
  if (train === true) return
  if (save !== undefined)
    throw new UsageError('--save writes the weights of a training: give --train with it')
  if (trainingWorlds !== undefined)
    throw new UsageError('--training-worlds is for a training: give --train with it')
}

async function inStage<Result>(
  progress: Progress,
  total: number,
  { clock }: Terminal,
  work: (update: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const started = clock()
  try {
    return await work((done) => {
      const pace = done === 0 ? null : (clock() - started) / 1000 / done
      progress.update({ done, total, secondsLeft: pace === null ? null : pace * (total - done) })
    })
  } finally {
    progress.stop()
  }
}

function tellBackend({ name, refused }: ChosenBackend, { err }: Terminal): void {
  const others = refused.map((backend) => `${backend.name} not: ${backend.reason}`)
  err(`Training on the ${name} backend${others.length === 0 ? '' : ` (${others.join('; ')})`}.\n`)
}

function write(file: string, models: LearnedModels): void {
  try {
    writeFileSync(`${file}.partial`, `${JSON.stringify(models)}\n`)
    renameSync(`${file}.partial`, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw optionError('--save', file, `cannot be written (${code})`, 'name a file in a folder that is there')
  }
}
