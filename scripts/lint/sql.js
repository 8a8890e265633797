const statement =
  /^\s*(select\s[^]+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|drop|alter)\s+(table|index|view|trigger)\s|pragma\s+\w+)/i

/** Raw SQL in a string. Switched off in src/kiosk/store, where it belongs. */
export const sql = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, text) => {
      if (statement.test(text)) context.report({ node, message: 'Raw SQL belongs in src/kiosk/store.' })
    }
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((part) => part.value.raw).join('?')),
    }
  },
}
