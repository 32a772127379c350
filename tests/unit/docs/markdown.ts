import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const ROOT: string = fileURLToPath(new URL('../../..', import.meta.url))

/** A page of the documentation. */
export interface Page {
  /** Path from the root of the project. */
  readonly path: string
  /** Its text. */
  readonly text: string
}

/** A fenced block of code. */
export interface CodeBlock {
  /** What stands behind the opening fence, such as `sh`. */
  readonly language: string
  /** Lines between the fences. */
  readonly lines: readonly string[]
}

/**
 * A page by its path.
 *
 * @param path - from the root of the project.
 */
export function readPage(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') }
}

/** Every page: README, changelog and all below docs/. */
export function readPages(): Page[] {
  const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  const docs = below.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))
  return ['README.md', 'CHANGELOG.md', ...docs.sort()].map(readPage)
}

/**
 * The fenced blocks of code in a page.
 *
 * @param page - the page.
 */
export function codeBlocks({ text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    lines: code.split('\n').filter((line) => line.trim() !== ''),
  }))
}

/**
 * A page without its fenced blocks.
 *
 * @param page - the page.
 */
export function proseOf({ text }: Page): string {
  return text.replaceAll(/^```.*?^```$/gms, '')
}

/**
 * What stands between single backticks outside fenced blocks.
 *
 * @param page - the page.
 */
export function codeSpans(page: Page): string[] {
  return [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}
