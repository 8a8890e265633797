import * as v from 'valibot'

/** A sentence of the manual, attached to a field: the format's reference page and the JSON Schema are made from it. */
export const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

/** `zh`, `en`, `ar`: the key under which an exhibit writes a language. Lower case, two or three letters, maybe a script. */
export const LanguageKey = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language key is two or three small letters, such as zh or en'),
  told('The key under which the exhibit writes a language, such as zh or en.'),
)

/** Names a thing inside the exhibit: small letters, digits and hyphens, at most 40. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is small letters, digits and hyphens, and begins with a letter'),
  told('A short name for this thing: small letters, digits and hyphens.'),
)

const line = (limit: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'the text is empty'), v.maxLength(limit, `at most ${limit} characters`))

/** One wording in every language of the exhibit, by language key. Plain text, no markup. */
export const Text = v.pipe(
  v.record(LanguageKey, line(400)),
  told('The wording in each language: a line per language, with its key in front. Plain text.'),
)

/** A headline, set on the lines given; in each language a list of at most three lines. */
export const Lines = v.pipe(
  v.record(
    LanguageKey,
    v.pipe(v.array(line(60)), v.minLength(1), v.maxLength(3, 'a headline has at most three lines')),
  ),
  told('A headline: for each language a list of its lines. End a Chinese line with its own mark (，or ：).'),
)

/** `media/…`: a path inside the exhibit's folder; `{theme}` stands for `silver` and for `ore`, one file each. */
export const Picture = v.pipe(
  v.string(),
  v.regex(
    /^media\/[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*?(\.\{theme\})?\.(svg|png|jpg|jpeg|webp|avif)$/,
    'a picture is a path such as media/crane.svg or media/crane.{theme}.svg, in small letters',
  ),
  told('A picture in the media folder. Write {theme} where the file has one version for silver and one for ore.'),
)

/** The mineral pigments an exhibit may name; the theme gives each its colours. */
export const Mineral = v.pipe(
  v.picklist(['copper', 'azurite', 'malachite', 'ochre', 'slate', 'silver']),
  told('A colour by name: copper, azurite, malachite, ochre, slate or silver.'),
)

export type Text = v.InferOutput<typeof Text>
export type Lines = v.InferOutput<typeof Lines>
export type Picture = v.InferOutput<typeof Picture>
export type Mineral = v.InferOutput<typeof Mineral>
