import * as v from 'valibot'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Text } from '../words'

/** What a code says is also read by people: longer than this nobody types it, and the squares become too small for a phone. */
const longestContent = 300

/** Codes a visitor takes along with a telephone, drawn by the kiosk itself, each with its words beside it. */
export const QrScene = v.strictObject({
  draw: drawn('qr', {
    en: 'Codes a visitor takes along with a telephone, drawn by the kiosk itself, each with its words beside it.',
    zh: '观众用手机扫描带走的二维码，由本机绘制，旁边写明内容。',
  }),
  codes: v.pipe(
    list(
      v.strictObject({
        id: Id,
        content: v.pipe(
          v.string(),
          v.trim(),
          v.minLength(1),
          v.maxLength(longestContent),
          told({
            en: 'What the telephone reads: an address with https:, tel: or mailto:, a network with WIFI:, or plain text.',
            zh: '手机读到的内容：以 https:、tel:、mailto: 开头的地址，以 WIFI: 开头的网络，或普通文字。',
          }),
        ),
        label: v.pipe(Text, told({ en: 'What it is for: opening hours, tickets.', zh: '用途：如开放时间、门票。' })),
        line: v.pipe(v.optional(Text), told({ en: 'A sentence under the label.', zh: '用途下方的一句话。' })),
        shown: v.pipe(
          v.optional(Text),
          told({
            en: 'The content as a visitor reads it; without it, the content itself is shown.',
            zh: '观众看到的写法；不填则显示内容本身。',
          }),
        ),
      }),
      1,
      3,
    ),
    told({ en: 'The codes, from the first to the last.', zh: '各个二维码，按顺序。' }),
  ),
})
