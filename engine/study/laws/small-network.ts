import type { Choose } from './choose.ts'
import type { ScenarioText } from './small-scenario.ts'

type Network = ScenarioText['network']

const PLACE = { longitude: 121, latitude: 31.4 }
const SHIFT = { shiftStarts: '08:00', shiftEnds: '22:00' }

/**
 * Places of a small scenario: a regional warehouse, perhaps a front one and a second zone, two factories.
 *
 * @param choose - makes the choices.
 */
export function smallNetwork(choose: Choose): Network {
  const hasCounty = choose.one([false, true])
  const hasFront = choose.one([false, true])
  return {
    zones: [
      zone('city', 'core', choose.one([800, 20, 3])),
      ...(hasCounty ? [zone('county', 'county', choose.one([400, 10]))] : []),
    ],
    warehouses: [
      warehouse('hub', 'regional', 'factories', [], choose),
      ...(hasFront ? [warehouse('corner', 'front', 'hub', ['city'], choose)] : []),
    ],
    factories: [factory('mill', 'standard', '2 d', choose), factory('sprint', 'quick', '4 h', choose)],
    returnsCentres: [
      {
        id: 'returns',
        macroRegion: 'east',
        restockTo: 'hub',
        ...PLACE,
        inspectUnitsPerHour: choose.one([60, 2]),
        ...SHIFT,
      },
    ],
    warehousing: {
      waveEvery: choose.one(['1 h', '4 h']),
      walk: '20 min',
      replenishFrontsAt: ['05:00', '15:00'],
    },
    lineHaul: {
      departures: ['11:00', '19:00'],
      speed: 55,
      detour: 1.3,
      handling: '8 h',
      delayVariation: choose.one([0.2, 0]),
      pricePerTonneKilometre: 0.9,
      pricePerKilogram: 0.7,
      thirdParty: { capacityShare: 0.4, priceFactor: 1.4 },
    },
    lastMile: {
      rounds: ['08:30', '13:30', '18:30'],
      roundLasts: '4 h',
      pricePerParcel: { core: 4, county: 6 },
      thirdParty: { capacityShare: choose.one([0.4, 0]), priceFactor: 1.6 },
    },
  }
}

function zone(id: string, kind: 'core' | 'county', courierParcelsPerRound: number): Network['zones'][number] {
  return { id, macroRegion: 'east', kind, weight: 1, ...PLACE, courierParcelsPerRound }
}

function warehouse(
  id: string,
  kind: 'regional' | 'front',
  source: string,
  serves: string[],
  choose: Choose,
): Network['warehouses'][number] {
  return {
    id,
    kind,
    macroRegion: 'east',
    source,
    serves,
    ...PLACE,
    receiveUnitsPerHour: choose.one([300, 20]),
    pickUnitsPerHour: choose.one([120, 6]),
    packParcelsPerHour: choose.one([90, 5]),
    truckKilograms: choose.one([1000, 15]),
    ...SHIFT,
  }
}

function factory(
  id: string,
  kind: 'standard' | 'quick',
  preparation: string,
  choose: Choose,
): Network['factories'][number] {
  return {
    id,
    kind,
    longitude: 119.6,
    latitude: 30.4,
    unitsPerHour: choose.one([60, 4]),
    lines: choose.whole(1, 2),
    setUp: '30 min',
    preparation,
    minimumOrder: choose.one([1, 50]),
    unitCostFactor: kind === 'quick' ? 1.3 : 1,
  }
}
