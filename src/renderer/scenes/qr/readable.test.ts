import { expect, it } from 'vitest'
import { readable } from './readable'

it.each([
  ['https://example.org/visit/', 'example.org/visit'],
  ['tel:+86-943-1234567', '+86-943-1234567'],
  ['mailto:museum@example.org', 'museum@example.org'],
  ['WIFI:T:WPA;S:Museum;P:secret;;', 'Museum · secret'],
  ['WIFI:S:Museum;;', 'Museum'],
  ['WIFI:T:WPA;S:Hall\\; two;P:a\\\\b;;', 'Hall; two · a\\b'],
  ['Plain text', 'Plain text'],
])('shows %s as %s', (content, shown) => {
  expect(readable(content)).toBe(shown)
})
