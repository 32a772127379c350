import { readFileSync } from 'node:fs'
import type { ScenarioProblem } from '../../scenarios/index.ts'
import { describeProblems } from '../failure/index.ts'
import type { Terminal } from '../terminal/index.ts'
import { codeFrame } from './code-frame.ts'

/** Frames beyond these would hide the sentences. */
const MOST_FRAMES = 20

/**
 * Problems of a scenario for people: a sentence each, and the lines of the file around the place.
 *
 * @param problems - at least one.
 * @param terminal - where they are shown.
 */
export async function problemLines(
  problems: readonly ScenarioProblem[],
  terminal: Terminal,
): Promise<string[]> {
  const read = remembered(readText)
  const sentences = await describeProblems(problems, problems.length)
  return sentences.flatMap((sentence, index) => {
    const problem = problems[index]
    const isFramed = index < MOST_FRAMES && sentence.startsWith(`${problem.file}:${problem.line}:`)
    const frame = isFramed ? framed(problem, read(problem.file), terminal) : []
    return frame.length === 0 ? [sentence] : [sentence, ...frame, '']
  })
}

function framed(problem: ScenarioProblem, text: string, { columns, errorPalette }: Terminal): string[] {
  const frame = codeFrame(text, problem, columns, errorPalette)
  const isFarTable = /\.csv$/i.test(problem.file) && problem.line > 2
  if (frame.length === 0 || !isFarTable) return frame
  const [header = ''] = codeFrame(text, { line: 1, column: 1 }, columns, errorPalette).map(withoutMark)
  return [header, ...frame]
}

/** The header of a table says what a cell is; nothing is wrong with it. */
function withoutMark(line: string): string {
  return line.replace('>', ' ')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    return '' // the sentence has said why it cannot be read
  }
}

function remembered(read: (file: string) => string): (file: string) => string {
  const texts = new Map<string, string>()
  return (file) => {
    const text = texts.get(file) ?? read(file)
    texts.set(file, text)
    return text
  }
}
