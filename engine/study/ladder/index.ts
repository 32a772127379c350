export { climbLadder, type Ladder, type LadderOptions, type LadderStep } from './climb-ladder.ts'
