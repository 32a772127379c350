export { allowInlineStyles } from './inline-styles.ts'
export { isLoopback, onlyThisHost } from './only-this-host.ts'
export { safeHeaders } from './safe-headers.ts'
