/** Why a request was not answered with what it asked for: RFC 9457, `application/problem+json`. */
export type Refusal = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 414 | 415 | 416 | 417 | 421 | 429 | 431 | 500 | 503
  /** Two or three words, always the same for one status. */
  readonly title: string
  /** One plain sentence for whoever made the request. */
  readonly detail: string
}

const titles: Readonly<Record<Refusal['status'], string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported content',
  416: 'Range not satisfiable',
  417: 'Expectation failed',
  421: 'Misdirected request',
  429: 'Too often',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Not available',
}

export const refusal = (status: Refusal['status'], detail: string): Refusal => ({
  status,
  title: titles[status],
  detail,
})

/** The refusal as an answer. Headers given are added to the content type. */
export const refuse = (
  status: Refusal['status'],
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(refusal(status, detail)), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
