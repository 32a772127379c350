export { formatDuration } from './duration.ts'
export { formatNumber, withSign } from './number.ts'
export { counted, inWords, wrap } from './words.ts'
