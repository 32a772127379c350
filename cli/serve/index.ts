export { type ServeOptions, serveAction } from './serve-action.ts'
