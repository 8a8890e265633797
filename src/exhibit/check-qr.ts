import type { Finding } from './finding'
import type { SceneOf } from './schema'
import type { Said } from './said'

/** More bytes than this make squares too small to be read off a screen by a telephone at arm's length. */
const mostBytes = 300

/** What a telephone will do with each code: open a safe address, join a network, or show a text; nothing else. */
export const ofQr = ({ codes }: SceneOf<'qr'>): readonly Finding[] =>
  codes.flatMap(({ content }, at) => {
    const wrong = wrongWith(content)
    return wrong ? [{ at: ['codes', at, 'content'], ...wrong }] : []
  })

type Wrong = { readonly says: Said; readonly cure: Said }

const wrongWith = (content: string): Wrong | undefined => {
  const bytes = bytesOf(content)
  if (bytes > mostBytes) return tooLong(bytes)
  const scheme = /^([a-z][a-z0-9+.-]*):(?=\S)/i.exec(content)?.[1]?.toLowerCase()
  if (scheme === undefined) return /^(www\.|https?：)/i.test(content) ? noScheme : undefined
  const form = forms[scheme]
  if (!form) return scheme === 'http' ? unsafe : unknownScheme(scheme)
  return form.test(content) ? undefined : misshapen(scheme)
}

/** The forms of content a telephone acts on. WIFI is the one known from access points: WIFI:T:WPA;S:name;P:password;; */
const forms: Readonly<Record<string, RegExp>> = {
  https: /^https:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/i,
  tel: /^tel:\+?[\d-]{3,20}$/i,
  mailto: /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i,
  wifi: /^WIFI:(?=(.*;)?S:[^;]).+;;$/,
}

const examples: Readonly<Record<string, string>> = {
  https: 'https://example.org/visit',
  tel: 'tel:+86-943-1234567',
  mailto: 'mailto:museum@example.org',
  wifi: 'WIFI:T:WPA;S:Museum;P:password;;',
}

/** The length of a text in UTF-8, which is how a code holds it. */
const bytesOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)

const tooLong = (bytes: number): Wrong => ({
  says: {
    en: `The code would hold ${bytes} bytes; a telephone reads at most ${mostBytes} off a screen.`,
    zh: `这个二维码要装${bytes}字节，手机从屏幕上最多能读${mostBytes}字节。`,
  },
  cure: {
    en: 'Shorten it: a letter is one byte, a Chinese sign three.',
    zh: '请缩短内容：一个字母占1字节，一个汉字占3字节。',
  },
})

const unsafe: Wrong = {
  says: {
    en: 'The address begins with http:, which anyone on the way can change.',
    zh: '网址以 http: 开头，途中可能被人篡改。',
  },
  cure: { en: 'Write https: in its place, and try the address.', zh: '请改为 https:，并试一下网址能否打开。' },
}

const noScheme: Wrong = {
  says: {
    en: 'A telephone takes this for plain text and does not open it.',
    zh: '手机会把它当成普通文字，不会打开网址。',
  },
  cure: {
    en: 'Begin the address with https://, with an English colon, and try it.',
    zh: '请以 https:// 开头，冒号用英文半角，并试一下网址能否打开。',
  },
}

const unknownScheme = (scheme: string): Wrong => ({
  says: {
    en: `“${scheme}:” is not among what a code may make a telephone do.`,
    zh: `二维码不能让手机执行“${scheme}:”。`,
  },
  cure: {
    en: 'Begin with https:, tel:, mailto: or WIFI:; in plain text put a space after the colon.',
    zh: '请以 https:、tel:、mailto: 或 WIFI: 开头；如是普通文字，请在英文冒号后加空格。',
  },
})

const misshapen = (scheme: string): Wrong => ({
  says: { en: 'A telephone would not understand this content.', zh: '手机读不懂这个内容。' },
  cure: { en: `Write it like this: ${examples[scheme] ?? ''}.`, zh: `请写成这样：${examples[scheme] ?? ''}。` },
})
