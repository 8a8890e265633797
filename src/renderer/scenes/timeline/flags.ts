import type { BoxSize } from '../../composables/box-size'
import { layTerraces, pictureRoom, type Terrace } from './terraces'

/** A flag: its staff stands where its event lies on the axis, its words hang on one side of it. In rem. */
export type Flag = {
  readonly staff: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The words hang to the left of the staff, because the right edge is near. */
  readonly backward: boolean
}

type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Something on the screen that flags keep clear of. */
export type Blocked = Room

/** The terraces with their flags and the room for their pictures. */
export type TimelineLayout = {
  readonly terraces: readonly Terrace[]
  /** In the order of the events; a flag there is no room for is left out. */
  readonly flags: readonly (Flag | undefined)[]
  readonly pictures: readonly Room[]
}

/** What the picture is made of, in rem: where each event stands and how large its words are. */
export type TimelineParts = {
  readonly starts: readonly number[]
  readonly labels: readonly BoxSize[]
  readonly blocked?: readonly Blocked[]
  /** Where the axis lies under the terraces, and where it ends. */
  readonly base: number
  readonly end: number
}

/** The air between words and anything else, in rem. */
const air = 0.8
/** How far words hang from their staff. */
const indent = 1.6
const none: BoxSize = { width: 0, height: 0 }

const meets = (a: Room, b: Room): boolean =>
  a.left < b.right + air && b.left < a.right + air && a.top < b.bottom + air && b.top < a.bottom + air

const roomOf = ({ left, top, width, height }: Flag): Room => ({ left, top, right: left + width, bottom: top + height })

/** A flag's staff, from its top to the tread it stands on. */
const staffRoom = (flag: Flag, foot: number): Room => ({
  left: flag.staff,
  right: flag.staff,
  top: flag.top,
  bottom: foot,
})

const reaches = (label: BoxSize): number => indent + label.width

/**
 * Which flags hang backward: those that would leave the box, and those that would reach the staff of one that hangs
 * backward, whose words must pass over them.
 */
const backwardFlags = ({ starts, labels, end }: TimelineParts): readonly boolean[] => {
  const backward: boolean[] = []
  let limit = end
  for (const [index, start] of [...starts.entries()].reverse()) {
    backward[index] = start + reaches(labels[index] ?? none) > limit
    if (backward[index]) limit = start - air
  }
  return backward
}

const firstFlag = (staff: number, tread: number, label: BoxSize, backward: boolean): Flag => {
  const left = backward ? Math.max(0, staff - reaches(label)) : staff + indent
  return { staff, left, top: tread - air - 2 - label.height, ...label, backward }
}

/** Moves a flag up until its words are clear of everything set before, and its staff crosses no words. */
const raised = (flag: Flag, obstacles: readonly Room[]): Flag => {
  const tops = obstacles.filter((other) => meets(roomOf(flag), other)).map(({ top }) => top)
  return tops.length === 0 ? flag : raised({ ...flag, top: Math.min(...tops) - flag.height - air - 0.01 }, obstacles)
}

/**
 * Each flag hangs just over its terrace unless words, staffs, terraces or pictures are there already; then it goes above
 * them. Flags that hang forward come first, from the last event to the first, so that earlier ones stand higher than
 * the later ones they reach over; then those that hang backward, the other way round.
 */
const setFlags = (parts: TimelineParts, terraces: readonly Terrace[], pictures: readonly Room[]): readonly Flag[] => {
  const grounds = terraces.map(({ left, width, top }) => ({ left, right: left + width, top, bottom: parts.base }))
  const obstacles: Room[] = [...grounds, ...pictures]
  const backward = backwardFlags(parts)
  const flags = terraces.map(({ left, top }, index) =>
    firstFlag(left, top, parts.labels[index] ?? none, backward[index] ?? false),
  )
  const all = [...flags.keys()]
  for (const index of [...all.filter((i) => !backward[i]).reverse(), ...all.filter((i) => backward[i])]) {
    const flag = flags[index]
    if (!flag) continue
    flags[index] = raised(flag, obstacles)
    obstacles.push(roomOf(flags[index]), staffRoom(flags[index], terraces[index]?.top ?? 0))
  }
  return flags
}

const setPictures = (parts: TimelineParts, terraces: readonly Terrace[], height: number): readonly Room[] =>
  terraces.map((terrace, index) => {
    const label = parts.labels[index] ?? none
    const beside = terrace.left + indent + label.width <= parts.end
    const { left, width } = pictureRoom(terrace, height, { ...label, width: label.width + indent }, beside)
    return { left, right: left + width, top: terrace.top - height, bottom: terrace.top }
  })

/** Whether all lies within the box and clear of what is blocked, and no staff runs through another flag's words. */
type Drawn = Omit<TimelineLayout, 'flags'> & { readonly flags: readonly Flag[] }

const isClean = ({ flags, pictures, terraces }: Drawn, blocked: readonly Blocked[]): boolean => {
  const staffs = flags.map((flag, index) => staffRoom(flag, terraces[index]?.top ?? 0))
  return (
    [...flags.map(roomOf), ...pictures, ...staffs].every(
      (room) => room.top >= 0 && !blocked.some((other) => meets(room, other)),
    ) && flags.every((flag, i) => !staffs.some((staff, j) => i !== j && meets(roomOf(flag), staff)))
  )
}

/**
 * The highest terraces, with pictures in proportion, over which all flags still fit: no words meet other words, a staff
 * or a picture, whatever the events, the language and the size of the letters. `undefined` if there are none.
 */
export const layOutTimeline = (parts: TimelineParts): TimelineLayout | undefined => {
  // An upright picture is tall already.
  const most = parts.base < parts.end * 0.5 ? 0.72 : 0.6
  for (let share = most; share > 0.15; share -= 0.02) {
    const terraces = layTerraces(parts.starts, parts.end, parts.base, parts.base * share)
    const pictures = setPictures(parts, terraces, Math.min(16, parts.base * Math.min(share * 0.62, 1 - share)))
    const flags = setFlags(parts, terraces, pictures)
    if (isClean({ terraces, pictures, flags }, parts.blocked ?? [])) return { terraces, pictures, flags }
  }
  return undefined
}

/** Where nothing fits, low terraces without pictures, and only the flags that have room: the buttons name the rest. */
export const layOutWithoutRoom = (parts: TimelineParts): TimelineLayout => {
  const terraces = layTerraces(parts.starts, parts.end, parts.base, parts.base * 0.2)
  const blocked = parts.blocked ?? []
  const flags = setFlags(parts, terraces, []).map((flag) =>
    flag.top >= 0 && !blocked.some((other) => meets(roomOf(flag), other)) ? flag : undefined,
  )
  return { terraces, flags, pictures: [] }
}
