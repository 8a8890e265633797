import * as v from 'valibot'
import { exhibitFile, type ExhibitFiles, sectionFile } from './files'
import type { Checked, Problem } from './problem'
import { type Exhibit, ExhibitFile, Section } from './schema'
import { readYaml } from './yaml-file'

/** First cut. */
export const readExhibit = (files: ExhibitFiles): Checked<Exhibit> => {
  const problems: Problem[] = []
  const bad = (file: string, says: string): undefined => {
    problems.push({ code: 'wrong-value', severity: 'error', file, says, cure: '' })
  }
  const load = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | undefined => {
    const text = files.text(file)
    if (text === undefined) return bad(file, 'The file is missing.')
    const read = readYaml(file, text)
    problems.push(...read.problems)
    if (!read.ok) return undefined
    const result = v.safeParse(schema, read.yaml.data)
    if (result.success) return result.output
    return bad(file, result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('; '))
  }
  const whole = load(exhibitFile, ExhibitFile)
  const sections = (whole?.sections ?? []).flatMap((id) => load(sectionFile(id), Section) ?? [])
  if (!whole || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...whole, sections }, warnings: [] }
}
