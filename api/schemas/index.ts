export {
  comparisonAnswer,
  figuresAnswer,
  kpiAnswer,
  problemAnswer,
  resultAnswer,
  scenarioAnswer,
  summaryAnswer,
  validationAnswer,
} from './answers.ts'
export { comparisonRequest, LONGEST_SCENARIO, MOST_REPLICATIONS, validationRequest } from './requests.ts'
