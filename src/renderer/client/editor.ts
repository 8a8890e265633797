import * as v from 'valibot'

/** What the preview page wants the kiosk in its frame to show; what is absent stays as it is. */
const EditorWish = v.strictObject({
  kiosk: v.literal('wish'),
  go: v.optional(
    v.variant('screen', [
      v.strictObject({ screen: v.literal('loop'), slide: v.string() }),
      v.strictObject({ screen: v.literal('home') }),
      v.strictObject({ screen: v.literal('section'), section: v.string() }),
    ]),
  ),
  dialog: v.optional(v.nullable(v.literal('access'))),
  language: v.optional(v.string()),
  text: v.optional(v.picklist([100, 125, 150])),
  contrast: v.optional(v.picklist(['standard', 'high'])),
  reach: v.optional(v.picklist(['standard', 'lower'])),
  /** `null`: the exhibit's own. */
  theme: v.optional(v.nullable(v.picklist(['silver', 'ore']))),
  /** Whether the kiosk asks an idle visitor and goes back to the loop. */
  idle: v.optional(v.boolean()),
})
export type EditorWish = v.InferOutput<typeof EditorWish>

/** What the kiosk in the frame says of itself, whenever that changes. */
const KioskPlace = v.strictObject({
  kiosk: v.literal('place'),
  /** The page has just come up and was told nothing yet. */
  first: v.boolean(),
  screen: v.string(),
  section: v.nullable(v.string()),
  slide: v.nullable(v.string()),
  dialog: v.nullable(v.string()),
  language: v.string(),
  text: v.number(),
  contrast: v.picklist(['standard', 'high']),
  held: v.boolean(),
})
export type KioskPlace = v.InferOutput<typeof KioskPlace>

type Message = { readonly data: unknown; readonly origin: string; readonly source: unknown }

/** The wish in a message, if it is one and comes from the page around this one (or this page itself), of the same origin. */
export const wishIn = (message: Message, page: Window = window): EditorWish | undefined =>
  fromPeer(message, page.parent, page) ? parsed(EditorWish, message.data) : undefined

/** The place in a message, if it is one and comes from the kiosk in the frame. */
export const placeIn = (message: Message, frame: unknown, page: Window = window): KioskPlace | undefined =>
  fromPeer(message, frame, page) ? parsed(KioskPlace, message.data) : undefined

export const sendWish = (frame: Pick<Window, 'postMessage'>, wish: Omit<EditorWish, 'kiosk'>): void =>
  frame.postMessage({ kiosk: 'wish', ...wish } satisfies EditorWish, location.origin)

export const sendPlace = (place: Omit<KioskPlace, 'kiosk'>, page: Window = window): void =>
  page.parent.postMessage({ kiosk: 'place', ...place } satisfies KioskPlace, page.location.origin)

const fromPeer = ({ origin, source }: Message, peer: unknown, page: Window): boolean =>
  origin === page.location.origin && source !== null && source === peer

const parsed = <S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> | undefined => {
  const result = v.safeParse(schema, data)
  return result.success ? result.output : undefined
}
