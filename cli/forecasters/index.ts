export { forecastersAction } from './forecasters-action.ts'
export type { ForecastersCommandOptions } from './forecasters-options.ts'
