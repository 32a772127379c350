import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Page, proseOf, ROOT, readPages } from './markdown.ts'

describe.each(readPages().map((page) => [page.path, page] as const))('%s', (_, page) => {
  it('links only to files and headings that exist', () => {
    expect(internalLinks(page).filter((link) => !resolves(page, link))).toEqual([])
  })
})

function internalLinks(page: Page): string[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

function resolves(page: Page, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const file = path === '' ? join(ROOT, page.path) : join(ROOT, dirname(page.path), path)
  if (!existsSync(file)) return false
  return anchor === undefined || slugsOf(readFileSync(file, 'utf8')).includes(anchor)
}

/** Anchors of the headings, as Markdown viewers make them. */
function slugsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
