import { audit } from './index'
import { show } from './show'

// Whoever drives the page asks here: a debugger can call what hangs on the page, not what lies in a module.
Object.assign(globalThis, { kioskAudit: { audit, show } })
