import { expect, it } from 'vitest'
import { ofQr } from './check-qr'

const told = (content: string) =>
  ofQr({ draw: 'qr', codes: [{ id: 'code', content, label: { en: 'A code' } }] }).map(({ says }) => says.en)

it.each([
  'https://example.org',
  'https://example.org/visit?day=1#top',
  'tel:+86-943-1234567',
  'mailto:museum@example.org',
  'WIFI:T:WPA;S:Museum;P:secret;;',
  'WIFI:S:Museum;;',
  'Plain text, at 14:30',
  'Note: a colon with a space after it',
  '九点到五点',
])('takes %s', (content) => {
  expect(told(content)).toEqual([])
})

it.each([
  ['http://example.org', 'The address begins with http:, which anyone on the way can change.'],
  ['javascript:alert(1)', '“javascript:” is not among what a code may make a telephone do.'],
  ['FTP://example.org', '“ftp:” is not among what a code may make a telephone do.'],
  ['sms:+4912345', '“sms:” is not among what a code may make a telephone do.'],
  ['https://localhost', 'A telephone would not understand this content.'],
  ['https://example.org/a b', 'A telephone would not understand this content.'],
  ['tel:call me', 'A telephone would not understand this content.'],
  ['mailto:museum', 'A telephone would not understand this content.'],
  ['WIFI:T:WPA;P:secret;;', 'A telephone would not understand this content.'],
  ['字'.repeat(101), 'The code would hold 303 bytes; a telephone reads at most 300 off a screen.'],
])('refuses %s', (content, says) => {
  expect(told(content)).toEqual([says])
})
