export { ComparisonQueue } from './comparison-queue.ts'
export { type ComparisonRequest, SENT_SCENARIO } from './comparison-request.ts'
export { JobFolder } from './job-folder.ts'
export { lockFolder } from './lock-folder.ts'
