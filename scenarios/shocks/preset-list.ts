import { automaticPriceCut } from './automatic-price-cut.ts'
import { brushing } from './brushing.ts'
import { factoryOutage } from './factory-outage.ts'
import { hostScandal } from './host-scandal.ts'
import type { AnyShockPreset } from './shock-preset.ts'
import { showFlop } from './show-flop.ts'
import { staleModel } from './stale-model.ts'
import { surge } from './surge.ts'
import { systemOutage } from './system-outage.ts'
import { trafficFall } from './traffic-fall.ts'
import { uncheckedStock } from './unchecked-stock.ts'
import { unseenTrend } from './unseen-trend.ts'
import { vendorOutage } from './vendor-outage.ts'
import { warmSeason } from './warm-season.ts'
import { weather } from './weather.ts'

/** All presets. */
export const PRESETS: readonly AnyShockPreset[] = [
  surge,
  weather,
  hostScandal,
  showFlop,
  warmSeason,
  unseenTrend,
  staleModel,
  factoryOutage,
  systemOutage,
  trafficFall,
  vendorOutage,
  brushing,
  uncheckedStock,
  automaticPriceCut,
]
