export { climbLadder, type Ladder, type LadderStep } from './climb-ladder.ts'
