import type { Request, Response } from 'express'
import type { z } from 'zod'

/** What an endpoint may answer. */
export interface DocumentedAnswer {
  /** What the status means here. */
  readonly description: string
  /** What is sent. */
  readonly schema?: z.ZodType
  /** Media type of what is sent. @defaultValue application/json */
  readonly mediaType?: string
}

/** A request whose parts have been checked against the schemas of its endpoint. */
export interface Call<Body> {
  /** Its body. */
  readonly body: Body
  /** The values in its path, by name. */
  readonly path: Readonly<Record<string, string>>
  /** The request as it came. */
  readonly request: Request
  /** Where to answer. */
  readonly response: Response
}

/** One method on one path: what is documented is what is checked. */
export interface Endpoint<Body = unknown> {
  /** HTTP method. */
  readonly method: 'get' | 'post' | 'delete'
  /** Path as in OpenAPI, values in braces. */
  readonly path: string
  /** Its name in the document. */
  readonly id: string
  /** What it does, one line. */
  readonly summary: string
  /** More about it. */
  readonly description?: string
  /** Schema of the body; without one no body is read. */
  readonly body?: z.ZodType<Body>
  /** What the values in the path are, by name. */
  readonly values?: Readonly<Record<string, string>>
  /** Names in the query and what they do. */
  readonly query?: Readonly<Record<string, string>>
  /** Names of headers and what they do. */
  readonly headers?: Readonly<Record<string, string>>
  /** What it answers, by status. */
  readonly answers: Readonly<Record<number, DocumentedAnswer>>
  /** Answers; what it throws becomes a problem. */
  readonly handle: (call: Call<Body>) => void | Promise<void>
}

/**
 * An endpoint among others: the type of its body is known to itself alone.
 *
 * @param definition - what it is.
 */
export function endpoint<Body>(definition: Endpoint<Body>): Endpoint {
  return definition as Endpoint as Endpoint<unknown>
}
