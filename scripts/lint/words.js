import { fromRoot, table } from './paths.js'

/** The engine knows no exhibit: some words stand nowhere in `src`, not in a comment, a style sheet or a file's name. */
export const words = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program() {
        for (const word of table.forbiddenWords) report(context, word)
      },
    }
  },
}

function report(context, word) {
  const message = `The word ${word} stands nowhere in src.`
  if (fromRoot(context.filename).toLowerCase().includes(word.toLowerCase())) {
    context.report({ loc: { line: 1, column: 0 }, message })
  }
  const text = context.sourceCode.text.toLowerCase()
  const sought = word.toLowerCase()
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    context.report({ loc: context.sourceCode.getLocFromIndex(at), message })
  }
}
