import type { Exhibit, Language } from '../../exhibit'
import type { Hours } from '../client/answers'
import { fill, wordIn } from '../components/make-view'

type Opens = NonNullable<Hours['opens']>

/** A day and a time without a place: they were worked out where the hall is, and are only written here. */
const at = ({ date, time }: Opens): Date => new Date(`${date}T${time}:00Z`)
const timeOf = (tag: string, opens: Opens): string =>
  new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(at(opens))
const dateOf = (tag: string, opens: Opens): string =>
  new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(at(opens))
    // A date is not parted at the end of a line.
    .replaceAll(' ', '\u00a0')

const wordFor = ({ inDays }: Opens) => (inDays === 0 ? 'opensToday' : inDays === 1 ? 'opensTomorrow' : 'opensOn')

/** That it is closed, and when it opens where that is known, in one of the exhibit's languages. */
export const opensIn = (exhibit: Exhibit, { key, tag }: Pick<Language, 'key' | 'tag'>, opens: Opens | null) => ({
  closed: wordIn(exhibit, 'closedNow', key),
  opens:
    opens === null
      ? undefined
      : fill(wordIn(exhibit, wordFor(opens), key), { time: timeOf(tag, opens), date: dateOf(tag, opens) }),
})
