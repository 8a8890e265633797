export type Fetch = (request: Request) => Promise<Response>

/** A port that answers, or why it does not. */
export type Listening =
  | {
      readonly ok: true
      readonly port: number
      /** `http://192.168.1.20:8480`: where this machine is found on its networks just now, the likeliest first. */
      readonly addresses: () => readonly string[]
      readonly close: () => Promise<void>
    }
  | { readonly ok: false; readonly says: string }

/** Opens a port on every network of the machine, for a handler that serves nothing else there. Never throws. */
export type ListenOnNetwork = (fetch: Fetch, port: number) => Promise<Listening>
