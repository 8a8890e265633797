import { deflateRawSync } from 'node:zlib'
import type { RefusalCode } from '../../src/kiosk/packs'
import { entriesOf, goodFiles, type Json, manifestOf, signatureOf, signedEntries, written } from './good'
import { type Entry, type Fields, zipOf } from './zip'

/** A hostile or odd pack, and the reason each must be refused for. `outside` is a path nothing may be written to. */
export type Hostile = {
  readonly what: string
  readonly code: RefusalCode
  readonly bytes: (outside: string) => Buffer
}

const junk = Buffer.from('junk')
const text = Buffer.from('text')

/** The good files with one more, in order. */
const withFile = (file: Entry): readonly Entry[] =>
  [...goodFiles, file].toSorted((one, other) => (one.name.toString('latin1') < other.name.toString('latin1') ? -1 : 1))

const pack = (what: string, code: RefusalCode, entries: readonly Entry[]): Hostile => ({
  what,
  code,
  bytes: () => zipOf({ entries }),
})

/** A pack with one more file, which it lists and signs as it should. */
const file = (what: string, code: RefusalCode, more: Partial<Entry>): Hostile => {
  const entry = { name: 'media/odd', content: text, ...more }
  return pack(what, code, entriesOf(withFile(entry)))
}

const named = (name: string | Buffer): Hostile =>
  file(`the name ${JSON.stringify(name.toString('latin1'))}`, 'unsafe-name', { name })

const mode = (type: number, permissions = 0o644): Partial<Fields> => ({ attributes: (type | permissions) * 0x1_0000 })

const manifest = (what: string, bytes: Buffer): Hostile =>
  pack(`the manifest: ${what}`, 'manifest-odd', signedEntries(bytes))
const field = (key: string, value: Json): Hostile =>
  manifest(`${key}: ${JSON.stringify(value).slice(0, 60)}`, written(manifestOf(goodFiles, { [key]: value })))
/** The good manifest's text, changed. */
const edited = (what: string, edit: (json: string) => string): Hostile =>
  manifest(what, Buffer.from(edit(written(manifestOf(goodFiles)).toString())))
const onFile = (what: string, change: Readonly<Record<string, Json>>): Hostile => {
  const good = manifestOf(goodFiles)
  const files = good.files.map((one, at) => (at === 1 ? { ...one, ...change } : one))
  return manifest(what, written({ ...good, files }))
}

const noPacks: readonly Hostile[] = [
  { what: 'nothing', code: 'not-a-pack', bytes: () => Buffer.alloc(0) },
  { what: 'a text', code: 'not-a-pack', bytes: () => Buffer.alloc(500, 'no pack ') },
  { what: 'zeros', code: 'not-a-pack', bytes: () => Buffer.alloc(22) },
  { what: 'a picture', code: 'not-a-pack', bytes: () => Buffer.from('89504e470d0a1a0a'.repeat(9), 'hex') },
  { what: 'a zip of nothing', code: 'odd-zip', bytes: () => zipOf({ entries: [] }) },
  { what: 'half a pack', code: 'cut-short', bytes: () => zipOf({ entries: entriesOf() }).subarray(0, 3000) },
  {
    what: 'a pack without its last byte',
    code: 'cut-short',
    bytes: () => zipOf({ entries: entriesOf() }).subarray(0, -1),
  },
  { what: 'a pack and more', code: 'cut-short', bytes: () => zipOf({ entries: entriesOf(), tail: junk }) },
  { what: 'a comment', code: 'cut-short', bytes: () => zipOf({ entries: entriesOf(), end: { comment: junk } }) },
  {
    what: 'a second end inside the comment',
    code: 'odd-zip',
    bytes: () => zipOf({ entries: entriesOf(), end: { comment: zipOf({ entries: [] }) } }),
  },
  { what: 'something in front', code: 'odd-zip', bytes: () => Buffer.concat([junk, zipOf({ entries: entriesOf() })]) },
  {
    what: 'something in front that is counted',
    code: 'overlap',
    bytes: () => zipOf({ entries: entriesOf(), prefix: junk }),
  },
  { what: 'a gap before the directory', code: 'odd-zip', bytes: () => zipOf({ entries: entriesOf(), gap: junk }) },
  { what: 'a gap before the end', code: 'odd-zip', bytes: () => zipOf({ entries: entriesOf(), beforeEnd: junk }) },
  {
    what: 'the records of zip64',
    code: 'odd-zip',
    bytes: () => zipOf({ entries: entriesOf(), beforeEnd: Buffer.alloc(76, 'PK') }),
  },
  {
    what: 'the numbers of zip64',
    code: 'too-many-files',
    bytes: () => zipOf({ entries: entriesOf(), end: { count: 0xffff } }),
  },
  { what: 'a second disk', code: 'odd-zip', bytes: () => zipOf({ entries: entriesOf(), end: { disk: 1 } }) },
  {
    what: 'fewer entries told than there are',
    code: 'odd-zip',
    bytes: () => zipOf({ entries: entriesOf(), end: { count: 3 } }),
  },
  {
    what: 'more entries told than there are',
    code: 'odd-zip',
    bytes: () => zipOf({ entries: entriesOf(), end: { count: 9 } }),
  },
  { what: 'two counts of entries', code: 'odd-zip', bytes: () => zipOf({ entries: entriesOf(), end: { here: 2 } }) },
  { what: 'a directory elsewhere', code: 'odd-zip', bytes: () => zipOf({ entries: entriesOf(), end: { at: 7 } }) },
  {
    what: 'a directory of 4 GiB',
    code: 'odd-zip',
    bytes: () => zipOf({ entries: entriesOf(), end: { bytes: 0xffff_ffff } }),
  },
  {
    what: '20,001 entries',
    code: 'too-many-files',
    bytes: () => zipOf({ entries: entriesOf(manyFiles(19_999)) }),
  },
  { what: '70,001 entries', code: 'odd-zip', bytes: () => zipOf({ entries: manyFiles(70_001) }) },
]

const manyFiles = (many: number): readonly Entry[] =>
  Array.from({ length: many }, (_, at) => ({ name: `media/${String(at).padStart(6, '0')}`, content: Buffer.alloc(0) }))

const [exhibitYaml, drawing, film, oil] = goodFiles
const second = (change: Partial<Entry>): readonly Entry[] =>
  entriesOf().map((entry) => (entry.name === 'media/a.svg' ? { ...entry, ...change } : entry))

const records: readonly Hostile[] = [
  file('encryption', 'encrypted', { both: { flags: 1 } }),
  file('strong encryption', 'encrypted', { both: { flags: 0x41 } }),
  file('sizes behind the content', 'odd-zip', { both: { flags: 8 } }),
  file('the flag of UTF-8', 'odd-zip', { both: { flags: 0x800 } }),
  pack(
    'a compressed file',
    'compressed',
    second({ content: deflateRawSync(drawing?.content ?? text), both: { method: 8, size: 41 } }),
  ),
  pack(
    'a bomb: 200 MB in 200 kB',
    'compressed',
    second({ content: deflateRawSync(Buffer.alloc(1_000_000)), both: { method: 8, size: 200_000_000 } }),
  ),
  file('an unknown method', 'compressed', { both: { method: 99 } }),
  file('two sizes for what is not compressed', 'odd-zip', { both: { packed: 9 } }),
  file('the sizes of zip64', 'odd-zip', {
    both: { packed: 0xffff_ffff, size: 0xffff_ffff, extra: Buffer.alloc(20, 1) },
  }),
  file('a link', 'not-a-file', { both: mode(0o120000, 0o777), content: Buffer.from('/etc/passwd') }),
  {
    what: 'a link and a file through it',
    code: 'not-a-file',
    bytes: (outside) =>
      zipOf({
        entries: entriesOf(
          withFile({ name: 'media/link', content: Buffer.from(outside), both: mode(0o120000, 0o777) }).concat({
            name: 'media/link/evil',
            content: text,
          }),
        ),
      }),
  },
  file('a pipe', 'not-a-file', { both: mode(0o010000) }),
  file('a device', 'not-a-file', { both: mode(0o020000) }),
  file('a socket', 'not-a-file', { both: mode(0o140000) }),
  file('a folder', 'not-a-file', { both: mode(0o040000, 0o755) }),
  file('no type', 'not-a-file', { both: { attributes: 0 } }),
  file('a program that runs as its owner', 'odd-zip', { both: mode(0o104000, 0o755) }),
  file('a date', 'odd-zip', { both: { date: 0x5b21 } }),
  file('a remark', 'odd-zip', { central: { comment: junk } }),
  file('an extra field', 'odd-zip', { both: { extra: Buffer.from('5554050003000000', 'hex') } }),
  file('another system', 'odd-zip', { central: { madeBy: 0x0014 } }),
  file('a broken signature in the directory', 'odd-zip', { central: { signature: 0x0201_4b51 } }),
  file('an extra field in the header only', 'overlap', { local: { extra: junk } }),
  file('another name in the header', 'header-differs', { local: { name: Buffer.from('media/evl') } }),
  file('a name out of the folder in the header', 'header-differs', { local: { name: Buffer.from('../../odd') } }),
  file('another size in the header', 'header-differs', { local: { size: 5, packed: 5 } }),
  file('another checksum in the header', 'header-differs', { local: { crc: 1 } }),
  file('no signature in the header', 'header-differs', { local: { signature: 1 } }),
  file('a wrong checksum', 'damaged', { both: { crc: 1 } }),
  file('a gap', 'overlap', { before: junk }),
  pack('a file twice', 'name-twice', [...entriesOf(), ...goodFiles.slice(-1)]),
  pack('two names for the same bytes', 'overlap', second({ ghost: true, central: { offset: 0 } })),
  pack('two files that overlap by half', 'overlap', second({ central: { offset: 400 } })),
  pack('a file behind the end', 'overlap', second({ central: { offset: 0xffff_0000 } })),
  pack('a file as long as the disk', 'overlap', second({ both: { size: 0xffff_fff0, packed: 0xffff_fff0 } })),
]

const names: readonly Hostile[] = [
  ...[
    '../evil',
    'media/../../evil',
    '..\\evil',
    'media\\evil',
    '/evil',
    'c:/evil',
    'c:evil',
    '//server/evil',
    'media/a.svg:x',
  ],
  ...['media/./evil', 'media//evil', './evil', 'evil', '.hidden', 'media/.hidden', 'media/', 'sections', ''],
  ...['media/con.txt', 'media/aux', 'media/nul.svg', 'media/com1.png', 'media/lpt9', 'media/evil.', 'media/evil '],
  ...['media/A.svg', 'media/é.svg', 'media/e\u0301.svg', 'media/ſ.svg', 'media/\u202egvs.exe', 'media/\ufeffevil'],
  ...['media/a\0.svg', 'media/a\n.svg', 'media/\u001b[2Jx', `media/${'a'.repeat(300)}`, `media/${'a/'.repeat(60)}a`],
  ...['pack.json', 'pack.sig', 'media/~1', 'media/a*b', 'media/$(id)', 'media/-rf'],
].map(named)

const lists: readonly Hostile[] = [
  pack('no manifest', 'manifest-missing', goodFiles),
  pack('nothing but the manifest', 'signature-missing', entriesOf().slice(0, 1)),
  pack(
    'no signature',
    'signature-missing',
    entriesOf().filter(({ name }) => name !== 'pack.sig'),
  ),
  pack('a manifest behind the signature', 'manifest-missing', [...entriesOf().slice(0, 2).toReversed(), ...goodFiles]),
  pack('a signature of another manifest', 'signature-wrong', [
    ...entriesOf().slice(0, 1),
    { name: 'pack.sig', content: signatureOf(written(manifestOf(goodFiles.slice(0, 2)))) },
    ...goodFiles,
  ]),
  ...[0, 95, 97].map((length) =>
    pack(`a signature of ${length} bytes`, 'signature-wrong', [
      ...entriesOf().slice(0, 1),
      { name: 'pack.sig', content: Buffer.alloc(length) },
      ...goodFiles,
    ]),
  ),
  ...['00'.repeat(32), `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`, 'ff'.repeat(32)].map((weak) =>
    pack(`the weak key ${weak.slice(0, 4)}`, 'signature-wrong', [
      ...entriesOf().slice(0, 1),
      { name: 'pack.sig', content: Buffer.from(`${weak}01${'00'.repeat(63)}`, 'hex') },
      ...goodFiles,
    ]),
  ),
  pack(
    'a file nobody listed',
    'file-unlisted',
    signedEntries(written(manifestOf(goodFiles)), withFile({ name: 'media/evil', content: text })),
  ),
  pack('a file nobody listed, at the end', 'file-unlisted', [
    ...entriesOf(),
    { name: 'sections/z.yaml', content: text },
  ]),
  pack(
    'a listed file that is not there',
    'file-missing',
    signedEntries(written(manifestOf(goodFiles)), goodFiles.slice(0, 3)),
  ),
  pack('a file longer than listed', 'size-differs', second({ content: text })),
  pack(
    'a file with other content of the same length',
    'altered',
    second({ content: Buffer.alloc(drawing?.content.length ?? 0, 'x') }),
  ),
  pack(
    'two contents that changed places',
    'size-differs',
    signedEntries(written(manifestOf(goodFiles)), [
      exhibitYaml ?? { name: '', content: text },
      { name: 'media/a.svg', content: film?.content ?? text },
      { name: 'media/films/b.mp4', content: drawing?.content ?? text },
      oil ?? { name: '', content: text },
    ]),
  ),
  pack('a file where a folder is', 'manifest-odd', entriesOf(withFile({ name: 'media/films', content: text }))),
  pack('no exhibit.yaml', 'manifest-odd', entriesOf(goodFiles.slice(1))),
  pack('files out of order', 'manifest-odd', entriesOf(goodFiles.toReversed())),
]

const manifests: readonly Hostile[] = [
  manifest('nothing', Buffer.alloc(0)),
  manifest('8 MB and a byte', Buffer.alloc(8_000_001, ' ')),
  manifest('100 MB of JSON', Buffer.alloc(100_000_000, '[')),
  manifest('100,000 levels', Buffer.alloc(200_000, '[')),
  manifest('8 MB of levels', Buffer.alloc(8_000_000, '{"a":')),
  manifest('a million keys', Buffer.from(`{${Array.from({ length: 700_000 }, (_, at) => `"${at}":1`).join()}}`)),
  manifest('a million empty lists', Buffer.from(`[${'[],'.repeat(1_000_000)}[]]`)),
  manifest('8 MB of one string', Buffer.concat([Buffer.from('"'), Buffer.alloc(7_999_998, 'a'), Buffer.from('"')])),
  manifest('8 MB of escapes', Buffer.concat([Buffer.from('"'), Buffer.alloc(7_999_998, '\\"')])),
  manifest('UTF-16', Buffer.from(written(manifestOf(goodFiles)).toString(), 'utf16le')),
  manifest('broken UTF-8', Buffer.concat([Buffer.from([0xff]), written(manifestOf(goodFiles))])),
  edited('a mark of byte order', (json) => `\ufeff${json}`),
  edited('__proto__', (json) => json.replace('{', '{"__proto__":{"polluted":true},')),
  edited('constructor.prototype', (json) => json.replace('{', '{"constructor":{"prototype":{"polluted":true}},')),
  edited('__proto__ in a file', (json) => json.replace('"path"', '"__proto__":{"polluted":true},"path"')),
  edited('a key twice', (json) => json.replace('"id"', '"id":"other","id"')),
  edited('a path twice', (json) => json.replace('"path"', '"path":"exhibit.yaml","path"')),
  edited('NaN', (json) => json.replace(/"total": \d+/, '"total": NaN')),
  edited('1e999', (json) => json.replace(/"total": \d+/, '"total": 1e999')),
  edited('a number with too many digits', (json) => json.replace(/"total": \d+/, '"total": 9007199254740993')),
  edited('half a character', (json) => json.replace('zone-kiosk 0.1.0', '\\ud800')),
  edited('an escape where none is needed', (json) => json.replace('cape-light', '\\u0063ape-light')),
  edited('other spacing', (json) => JSON.stringify(JSON.parse(json))),
  edited('a comma too many', (json) => json.replace(/\]\s*\}\s*$/, '],}')),
  edited('a remark', (json) => `// hello\n${json}`),
  edited('two documents', (json) => json + json),
  edited('fields in another order', (json) => json.replace(/( "kind": [^\n]*\n)( "format": [^\n]*\n)/, '$2$1')),
  manifest('a list', Buffer.from('[]')),
  manifest('null', Buffer.from('null')),
  field('kind', 'other'),
  field('format', 2),
  field('more', 1),
  field('id', '../../evil'),
  field('id', 'constructor/'),
  field('version', '1.0'),
  field('version', '01.0.0'),
  field('version', '1.0.9999999'),
  field('engine', { from: '0.1.0' }),
  field('engine', '>=0'),
  field('madeBy', '\u001b[31m'),
  field('madeBy', '\u202e'),
  field('total', 1),
  field('total', -1),
  field('files', []),
  field('files', {}),
  onFile('a negative size', { size: -1 }),
  onFile('half a byte', { size: 0.5 }),
  onFile('a size in words', { size: '41' }),
  onFile('capital letters in a sum', { sha256: 'A'.repeat(64) }),
  onFile('a sum too short', { sha256: 'a'.repeat(63) }),
  onFile('a path out of the folder', { path: 'media/../../evil' }),
]

export const corpus: readonly Hostile[] = [...noPacks, ...records, ...names, ...lists, ...manifests]
