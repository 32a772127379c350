import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { importError } from '../problem.ts'
import { decode, detectEncoding, type Encoding } from './encoding.ts'

/** A text file that has been looked at, but not read. */
export interface TextFile {
  /** Path as it was given. */
  readonly path: string
  /** Its first lines as text, without byte order mark; the last line may be cut off. */
  readonly head: string
  /** Whether `head` is all there is. */
  readonly headIsAll: boolean
  /** How its bytes are to be read. */
  readonly encoding: Encoding
  /** Whether it is packed with gzip. */
  readonly packed: boolean
}

const HEAD_BYTES = 65_536
const GZIP = [0x1f, 0x8b]
const OTHER_FORMATS: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file' },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook or a zip archive' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook' },
]

/**
 * Looks at the first bytes of a file: whether it is text, in which encoding, and whether gzip has packed it
 * (told by its first two bytes, not by its name).
 *
 * @param path - file to look at; must be a plain file, because it is opened twice.
 * @returns what was found, with the head for guessing its columns.
 * @throws {ScenarioError} if there is no such file, or it is empty, packed wrongly or not text.
 */
export async function inspectTextFile(path: string): Promise<TextFile> {
  const bytes = await readHead(path)
  const packed = startsWith(bytes, GZIP)
  const other = OTHER_FORMATS.find(({ magic }) => startsWith(bytes, magic))
  if (other !== undefined) {
    throw importError({ file: path, rule: `this is ${other.name}, not a CSV file`, fix: 'Export it as CSV.' })
  }
  const head = packed ? unpackHead(path, bytes) : bytes
  if (head.length === 0) throw emptyFile(path)
  const encoding = detectEncoding(head)
  if (encoding === undefined) {
    throw importError({
      file: path,
      rule: 'this is not a text file',
      fix: 'Give a CSV file, or one packed with gzip.',
    })
  }
  const text = decode(head, encoding)
  if (text.trim() === '') throw emptyFile(path)
  return { path, head: text, headIsAll: bytes.length < HEAD_BYTES, encoding, packed }
}

/**
 * Opens a text file from its beginning as UTF-8 bytes, unpacked.
 *
 * @param file - from {@link inspectTextFile}.
 * @returns stages to be handed to a `pipeline`, which then closes them.
 */
export function openText(file: TextFile): [source: Readable, unpack: Transform, recode: Transform] {
  const source = createReadStream(file.path, { highWaterMark: 1 << 18 })
  const unpack = file.packed ? createGunzip({ chunkSize: 1 << 18 }) : new PassThrough()
  return [source, unpack, file.encoding === 'utf-8' ? new PassThrough() : recode(file.encoding)]
}

async function readHead(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    throw importError({
      file: path,
      rule: 'this file does not exist',
      fix: 'Check the spelling of the name and the folder.',
    })
  }
  if (!found.isFile()) {
    throw importError({ file: path, rule: 'this is not a plain file', fix: 'Name one CSV file on disk.' })
  }
  const handle = await open(path).catch((cause: Error) => {
    throw importError({
      file: path,
      rule: `the file cannot be read: ${cause.message}`,
      fix: 'Give yourself the right to read it.',
    })
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/**
 * The head of a packed file ends in the middle of its stream; a sync flush gives what can be unpacked so far.
 */
function unpackHead(path: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (cause) {
    throw importError({
      file: path,
      rule: `the file starts like gzip but cannot be unpacked: ${(cause as Error).message}`,
      fix: 'Pack it again, or give it unpacked.',
    })
  }
}

function recode(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  })
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function emptyFile(path: string): Error {
  return importError({
    file: path,
    rule: 'the file is empty',
    fix: 'Give a CSV file with a header and rows.',
  })
}
