export { isPolicyFile, openPolicyFiles } from './open-policy-files.ts'
