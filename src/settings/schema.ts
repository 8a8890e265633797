import * as v from 'valibot'
import { Hours } from './hours'
import { Journal } from './journal'

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

const seconds = (least: number, most: number, sentence: string) =>
  v.pipe(
    v.number(),
    v.minValue(least, `at least ${least} seconds`),
    v.maxValue(most, `at most ${most} seconds`),
    told(sentence),
  )

/** How long a kiosk waits for a visitor who stopped touching it, in seconds; the figures are those of the design. */
export const Idle = v.strictObject({
  floorSeconds: v.optional(
    seconds(
      10,
      600,
      'The least a section waits before it shows the line that empties, in seconds (10 to 600, usually 45).',
    ),
    45,
  ),
  homeSeconds: v.optional(
    seconds(10, 600, 'The least the home screen waits before it shows the line, in seconds (10 to 600, usually 30).'),
    30,
  ),
  lineSeconds: v.optional(seconds(5, 120, 'How long the line takes to empty, in seconds (5 to 120, usually 15).'), 15),
  countSeconds: v.optional(
    seconds(5, 120, 'How long the question "Still exploring?" counts down, in seconds (5 to 120, usually 20).'),
    20,
  ),
})

/** Which screen of the machine the kiosk fills. */
export const Display = v.strictObject({
  id: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, 'at least one character'),
      v.maxLength(100, 'at most 100 characters'),
      told('The id of the display to fill, at most 100 characters. Without it, the main display.'),
    ),
  ),
})

/** How the attract loop differs on this machine from what the exhibit says. */
export const Loop = v.strictObject({
  dwellSeconds: v.optional(
    v.pipe(
      v.nullable(seconds(3, 120, 'How long a slide stays, in seconds (3 to 120).')),
      told('How long a slide stays on this machine, in seconds (3 to 120); null leaves it to the exhibit.'),
    ),
    null,
  ),
})

/** Where sticks appear on Linux when they are plugged in; Windows has its drive letters besides. */
const usualSticks = ['/media/*/*', '/run/media/*/*', '/mnt/*']

/** How another exhibit comes onto this machine. */
export const Install = v.strictObject({
  probationMinutes: v.optional(
    v.pipe(
      v.number(),
      v.minValue(1, 'at least 1 minute'),
      v.maxValue(120, 'at most 120 minutes'),
      told(
        'How long a new exhibit has to be seen without a failure before it counts as good, in minutes (1 to 120, usually 10).',
      ),
    ),
    10,
  ),
  sticks: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.regex(/^(\/|[A-Za-z]:)/, 'a full path'),
          v.maxLength(200, 'at most 200 characters'),
          told('A folder, with a star for any name.'),
        ),
      ),
      v.maxLength(20, 'at most 20 folders'),
      told('Where USB sticks appear, such as /media/*/*; an empty list takes nothing from sticks but drive letters.'),
    ),
    usualSticks,
  ),
})

/** What this machine is told, apart from the exhibit. A new format gets a new number and a step in `upgrade.ts`. */
export const Settings = v.strictObject({
  format: v.pipe(v.literal(1, 'this kiosk reads format: 1'), told('The version of these settings: 1.')),
  display: v.pipe(v.optional(Display, {}), told('Which display the kiosk fills.')),
  loop: v.pipe(v.optional(Loop, {}), told('The attract loop on this machine.')),
  idle: v.pipe(v.optional(Idle, {}), told('How long the kiosk waits for a visitor who stopped touching it.')),
  hours: v.pipe(v.optional(Hours, {}), told('When the kiosk is open, and what becomes of it outside these hours.')),
  install: v.pipe(v.optional(Install, {}), told('How another exhibit comes onto this machine.')),
  journal: v.pipe(v.optional(Journal, {}), told('What is kept of visits, and for how long.')),
  theme: v.optional(
    v.pipe(
      v.nullable(v.picklist(['silver', 'ore'], 'silver or ore')),
      told('silver for bright halls, ore for dim ones; null leaves it to the exhibit.'),
    ),
    null,
  ),
  kioskName: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'at least one character'),
      v.maxLength(60, 'at most 60 characters'),
      told('What the staff calls this kiosk, at most 60 characters; visitors never see it.'),
    ),
    'Kiosk',
  ),
})

export type Settings = v.InferOutput<typeof Settings>
export type Idle = v.InferOutput<typeof Idle>
