export type { ComparisonAnswer, ComparisonState, ProgressAnswer } from './comparison-answer.ts'
export type { InputProblem, ProblemAnswer, ValidationAnswer } from './problem-answer.ts'
export type { ScenarioAnswer } from './scenario-answer.ts'
export type { SummaryAnswer, TableAnswer } from './summary-answer.ts'
