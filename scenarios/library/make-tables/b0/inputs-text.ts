import { round } from '../numbers.ts'
import { type BaselineVersion, FIRST_BASELINE } from './inputs.ts'

/** Return shares by category before calibration. */
const RETURN_SHARES = { apparel: 0.46, beauty: 0.21, home: 0.26, fresh: 0.03 }

/** Calibrated values that stand in the scenario itself, as YAML that the scenario extends. @param name - of the baseline. @param version - its inputs. */
export function inputsText(name: string, { version, inputs }: BaselineVersion): string {
  const returnShare = (category: keyof typeof RETURN_SHARES): number =>
    round(RETURN_SHARES[category] * inputs.returns, 4)
  const base = name === FIRST_BASELINE ? '' : `\nextends: ${FIRST_BASELINE}\n`
  return `# The calibrated values of ${name}, version ${version}. Written by the calibration: do not change by hand.
# What they were fitted to, and how: docs/background/baseline.md. The unit cost, the stock of inland warehouses and
# the preparation of standard factories are in the tables beside this file.
${base}
catalogue:
  categories:
    apparel: { returnShare: ${returnShare('apparel')} }
    beauty: { returnShare: ${returnShare('beauty')} }
    home: { returnShare: ${returnShare('home')} }
    fresh: { returnShare: ${returnShare('fresh')} }
  merchants:
    large: { skuVariation: ${inputs.skuVariation} }
    fresh: { skuVariation: ${inputs.skuVariation}, planShare: ${inputs.freshPlanShare} }
    sme:
      skuVariation: ${inputs.smallSkuVariation}
      planShare: ${inputs.smallPlanShare}
      lateShare: ${inputs.smallLateShare}

network:
  lineHaul: { handling: ${inputs.handlingHours} h, countyTransfer: ${inputs.countyTransferHours} h }

demand:
  volume: { skuVariation: ${inputs.skuVariation} }

returns:
  transit: { kind: lognormal, mean: ${inputs.returnTransitDays} d, coefficientOfVariation: 0.4 }

money:
  collectionPerParcel: ${inputs.collectionPrice}

complaints: { quality: ${inputs.badGoods}, notAsDescribed: ${inputs.badGoods}, service: ${inputs.badService} }

policies:
  as-is:
    description: 'what merchants do today: shows are taken as planned, a safety factor on top, nearest warehouse'
    forecast: { kind: moving-average, days: 7 }
    replenish:
      kind: base-stock
      coverDays: 0
      frontCoverDays: 0
      showFactor: ${inputs.showFactor}
      frontShowShare: 0
    allocate: { kind: nearest }
    liveReorder: { kind: none }
`
}

/** A later version of the baseline, beside the first. @param name - of it. @param version - its inputs. */
export function laterVersionText(name: string, { version }: BaselineVersion): string {
  return `# yaml-language-server: $schema=../scenario.schema.json
# The baseline b0, calibrated again: version ${version}. Written by the calibration.

extends: ${name}/inputs.yaml

kingtide: 1
name: ${name}
title: 'The baseline, calibration ${version}'
description: b0 with inputs calibrated anew; see docs/background/baseline.md.

catalogue: { skus: ${name}/window-skus.csv }
network:
  warehouses: ${name}/stocked-warehouses.csv
  factories: ${name}/factories.csv
demand:
  shows: ${name}/shows.csv
  slots: ${name}/slots.csv
`
}
