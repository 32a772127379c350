export { type Call, type Endpoint, endpoint } from './endpoint.ts'
export { HttpProblem } from './http-problem.ts'
export { mount, mountProblems } from './mount.ts'
export { openApiDocument } from './open-api.ts'
