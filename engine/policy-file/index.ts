export { importKinds, type PolicyModuleAddress } from './import-module.ts'
export { loadPolicyFile, type PolicyFile } from './load-policy-file.ts'
export { PolicyFileError } from './policy-file-error.ts'
