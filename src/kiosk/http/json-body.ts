import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { refuse } from './refusal'

/** No report a page sends comes near this. */
export const largestBody = 64 * 1024

type Body = { readonly text: string } | { readonly refused: Response }

const wrongKind = (headers: Headers): Response | undefined => {
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'A compressed body is not read.')
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' ? undefined : refuse(415, 'The body must be application/json.')
}

/** An issue repeats what was sent, which may be as long as a body; so much of it says what is wrong. */
const longestIssue = 200

const tooLarge = (most: number): Response => refuse(413, `A body has at most ${most} bytes.`)

/** Reads a body, counting as it comes: what a client says about its length is not believed. */
const readBody = async (request: Request, most: number): Promise<Body> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return { refused: tooLarge(most) }
  const chunks: Uint8Array[] = []
  let size = 0
  const body: ReadableStream<Uint8Array> | null = request.body
  const reader = body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) {
      void reader.cancel().catch(() => undefined)
      return { refused: tooLarge(most) }
    }
    chunks.push(value)
  }
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
}

type Parsed = { readonly json: unknown } | { readonly refused: Response }

const parsed = async (request: Request, most: number): Promise<Parsed> => {
  try {
    const body = await readBody(request, most)
    return 'refused' in body ? body : { json: JSON.parse(body.text) }
  } catch {
    return { refused: refuse(400, 'The body is not JSON in UTF-8.') }
  }
}

/**
 * Reads a JSON body of at most 64 KB, or what the route allows, by a schema; typed for both the route (`c.req.valid('json')`) and the typed client.
 * 415 for another kind or a compressed one, 413 for a larger one, 400 for one that is malformed or not as the schema says.
 */
export const jsonBody = <S extends v.GenericSchema<unknown, object>>(
  schema: S,
  most = largestBody,
): MiddlewareHandler<object, string, { in: { json: v.InferInput<S> }; out: { json: v.InferOutput<S> } }> => {
  return async (c, next) => {
    const wrong = wrongKind(c.req.raw.headers)
    if (wrong) return wrong
    const body = await parsed(c.req.raw, most)
    if ('refused' in body) return body.refused
    const result = v.safeParse(schema, body.json, { abortEarly: true })
    if (!result.success) {
      const [issue] = result.issues
      const says = `The body is not as it should be at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`
      return refuse(400, says.slice(0, longestIssue))
    }
    c.req.addValidatedData('json', { ...result.output })
    await next()
    return
  }
}
