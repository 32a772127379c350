export { type AppliedLever, applyLevers, type LeversApplied } from './apply-levers.ts'
export { type Difference, differencesBetween } from './differences.ts'
export {
  type Dose,
  type Lever,
  type LeverCost,
  type LeverPrice,
  type LeverTarget,
  type Mechanism,
  YEARS_OF_USE,
} from './lever.ts'
export { LeverError } from './lever-error.ts'
export { LEVERS } from './lever-list.ts'
export { LIVESTREAM_SIGNALS } from './livestream-forecast.ts'
export { type ChosenLever, leversText, readLevers } from './read-levers.ts'
