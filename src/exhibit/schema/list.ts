import * as v from 'valibot'

/** A list with bounds: how many things a picture has room for. */
export const list = <S extends v.GenericSchema>(item: S, least: number, most: number) =>
  v.pipe(v.array(item), v.minLength(least), v.maxLength(most))
