export { scenarioAnswerOf } from './scenario-answer-of.ts'
