import { EventEmitter } from 'node:events'

/** What JavaScript itself, promises and test libraries look for on any object. */
const commonplace = new Set(['then', 'toJSON', 'nodeType', 'asymmetricMatch', 'inspect'])

/** An object that says so when something is asked of it that it has not got, where Electron's would have had it. */
const strict = <T extends object>(target: T, nameOf: (receiver: unknown) => string): T =>
  new Proxy(target, {
    get: (parts, key, receiver): unknown => {
      if (key in parts || typeof key === 'symbol' || commonplace.has(key)) return Reflect.get(parts, key, receiver)
      throw new Error(`electron double: ${nameOf(receiver)}.${key} is not implemented`)
    },
  })

/** An Electron module of plain functions. */
export const strictModule = <T extends object>(name: string, parts: T): T => strict(parts, () => name)

/** A module the double lacks altogether. */
export const missing = (name: string): object => strictModule(name, {})

/** An event emitter of Electron's. What it lacks throws, by a prototype that is asked last. */
export class StrictEmitter extends EventEmitter {}
Object.setPrototypeOf(
  StrictEmitter.prototype,
  strict(EventEmitter.prototype, (receiver) => (receiver instanceof Object ? receiver.constructor.name : 'object')),
)

/** An event whose default can be prevented, with the properties Electron gives it. */
export const preventable = <T extends object>(
  parts: T,
): T & { defaultPrevented: boolean; preventDefault: () => void } => {
  const event = { ...parts, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}
