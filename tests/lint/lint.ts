import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

// A bad line stands in a file that is not there, so its types can't be asked for: those rules are tried elsewhere.
const withoutTypes = new ESLint({
  cwd: root,
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] }],
})
const withTypes = new ESLint({ cwd: root })

/** What the linter says of `code` as if it stood in `file`, as `rule: message`. */
export async function saidOf(file: string, code: string): Promise<readonly string[]> {
  return said(withoutTypes, file, code)
}

/** The same with the rules that ask for types; `file` must be one the project has. */
export async function saidWithTypes(file: string, code: string): Promise<readonly string[]> {
  return said(withTypes, file, code)
}

async function said(eslint: ESLint, file: string, code: string): Promise<readonly string[]> {
  const results = await eslint.lintText(code, { filePath: join(root, file) })
  return results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`))
}
