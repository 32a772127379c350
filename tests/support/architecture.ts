import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import ts from 'typescript'

/** One source file: path from the project's root with `/`, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Folders that a top folder may import; kernel and ground floor are the same rule one level apart. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  scenarios: [],
  engine: ['scenarios'],
  viz: ['engine', 'scenarios'],
  api: ['viz', 'engine', 'scenarios'],
  cli: ['api', 'viz', 'engine', 'scenarios'],
}
const KERNEL = 'engine/kernel'
const KERNEL_PACKAGES = new Set(['seedrandom'])
const MAX_FILE_LINES = 400
const MAX_FUNCTION_LINES = 60
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/

/** Top folders that the rules cover. */
const LAYERS: readonly string[] = Object.keys(ALLOWED)

/** Every TypeScript file of the layers that exist below `root`, sorted by path. */
export function readLayers(root: string): SourceFile[] {
  return LAYERS.filter((layer) => existsSync(join(root, layer)))
    .flatMap((layer) =>
      readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => posix.join(layer, name.replaceAll('\\', '/'))),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Imports that point upwards in the house, one line each. */
export function layerOffenders(files: readonly SourceFile[]): string[] {
  return eachImport(files, (file, specifier) => {
    const inKernel = file.path.startsWith(`${KERNEL}/`)
    if (!isRelative(specifier)) {
      return inKernel && !KERNEL_PACKAGES.has(specifier) && 'engine/kernel imports only seedrandom'
    }
    const target = resolve(file.path, specifier)
    if (inKernel) return !target.startsWith(`${KERNEL}/`) && 'engine/kernel imports nothing outside itself'
    const [from = '', to = ''] = [topOf(file.path), topOf(target)]
    return from !== to && !ALLOWED[from]?.includes(to) && `${from}/ may not import ${to}/`
  })
}

/** Imports that enter another folder by anything but its `index.ts`, one line each. */
export function doorOffenders(files: readonly SourceFile[]): string[] {
  return eachImport(files, (file, specifier) => {
    if (!isRelative(specifier)) return false
    const target = resolve(file.path, specifier)
    if (basename(target) === 'index.ts' || isOwnHouse(file.path, target)) return false
    return `enter ${posix.dirname(target)}/ through its index.ts`
  })
}

/** Files longer than 400 lines, one line each. */
export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_FILE_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MAX_FILE_LINES}`)
}

/** Functions longer than 60 lines from signature to closing brace, one line each. */
export function longFunctions(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const source = parse(file)
    const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1
    return nodes(source).flatMap((node) => {
      if (!isFunctionWithBody(node)) return []
      const first = lineOf(node.getStart(source))
      const lines = lineOf(node.getEnd()) - first + 1
      return lines > MAX_FUNCTION_LINES
        ? [`${file.path}:${first}: function of ${lines} lines, at most ${MAX_FUNCTION_LINES}`]
        : []
    })
  })
}

/** Paths whose folder or file name is not kebab-case. */
export function nameOffenders(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const parts = path.split('/')
      const file = parts.pop() ?? ''
      return !KEBAB_FILE.test(file) || !parts.every((part) => KEBAB_FOLDER.test(part))
    })
}

/**
 * Import cycles in which a folder takes part, as `a -> b -> a`; type imports count.
 *
 * An import is seen where the two paths part: of `engine/agents/x.ts` importing `engine/kernel/index.ts` that is
 * `engine/agents -> engine/kernel`. So a folder may use a file one level above it, unless that file uses the folder.
 */
export function folderCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map<string, Set<string>>()
  for (const file of files) {
    for (const specifier of importsOf(file).filter(isRelative)) {
      const [from, to] = whereTheyPart(file.path, resolve(file.path, specifier))
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
  }
  const cycles = [...edges.keys()].map((start) => shortestCycle(start, edges))
  const lines = cycles.flatMap((cycle) => (cycle?.some(isFolder) ? [fromSmallest(cycle).join(' -> ')] : []))
  return [...new Set(lines)].sort()
}

function eachImport(
  files: readonly SourceFile[],
  judge: (file: SourceFile, specifier: string) => string | false,
): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const fault = judge(file, specifier)
      return fault === false ? [] : [`${file.path} imports ${specifier}: ${fault}`]
    }),
  )
}

/** Module specifiers of static imports, re-exports, `import()` and `import('…').T`. */
function importsOf(file: SourceFile): string[] {
  return nodes(parse(file)).flatMap((node) => {
    const specifier = specifierOf(node)
    return specifier !== undefined && ts.isStringLiteralLike(specifier) ? [specifier.text] : []
  })
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return undefined
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
}

function nodes(root: ts.Node): ts.Node[] {
  const all: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    all.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return all
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.')
}

function resolve(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier)
}

function topOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** Same top folder, and one of the two files' folders lies on the other's way down. */
function isOwnHouse(path: string, target: string): boolean {
  if (topOf(path) !== topOf(target)) return false
  const [own, other] = [`${posix.dirname(path)}/`, `${posix.dirname(target)}/`]
  return own.startsWith(other) || other.startsWith(own)
}

function whereTheyPart(path: string, target: string): [from: string, to: string] {
  const [a, b] = [path.split('/'), target.split('/')]
  let depth = 0
  while (depth < a.length - 1 && a[depth] === b[depth]) depth++
  return [a.slice(0, depth + 1).join('/'), b.slice(0, depth + 1).join('/')]
}

function isFolder(unit: string): boolean {
  return !unit.endsWith('.ts')
}

/** The same cycle for every start: begins and ends with its first unit in text order. */
function fromSmallest(cycle: readonly string[]): string[] {
  const [smallest = ''] = [...cycle].sort()
  const open = cycle.slice(1)
  const at = open.indexOf(smallest)
  return [...open.slice(at), ...open.slice(0, at), smallest]
}

/** Shortest way from `start` back to itself, both ends included; undefined without one. */
function shortestCycle(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of edges.get(way[way.length - 1] ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
