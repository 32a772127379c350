export {
  compareForecasters,
  type ForecasterComparison,
  type ForecasterScore,
} from './compare-forecasters.ts'
export type { ChosenBackend } from './tensor-backend.ts'
export { trainModels } from './train-models.ts'
