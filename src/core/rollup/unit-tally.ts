/** Events and their person-times. */
export interface Events {
  activities: number;
  people: number;
}

/** Sums over the activities of one unit. */
export interface UnitTally extends Events {
  readonly byPeriod: Map<string, Events>;
  /** By position of the indicator. */
  readonly indicators: number[];
  /** The same by period, where some quota is owed each period. */
  readonly periodIndicators: Map<string, number[]>;
}

/** The sums of a unit, begun where there are none. */
export function unitOf(units: Map<string, UnitTally>, unitId: string, indicators: number): UnitTally {
  let unit = units.get(unitId);
  if (!unit) {
    unit = {
      activities: 0,
      people: 0,
      byPeriod: new Map(),
      indicators: new Array<number>(indicators).fill(0),
      periodIndicators: new Map(),
    };
    units.set(unitId, unit);
  }
  return unit;
}

/** A unit's indicators in one period. */
export function ofPeriod({ indicators, periodIndicators }: UnitTally, periodId: string): number[] {
  let found = periodIndicators.get(periodId);
  if (!found) {
    found = indicators.map(() => 0);
    periodIndicators.set(periodId, found);
  }
  return found;
}

/** The events of a key, begun where there are none. */
export function eventsAt(map: Map<string, Events>, key: string): Events {
  let entry = map.get(key);
  if (!entry) {
    entry = { activities: 0, people: 0 };
    map.set(key, entry);
  }
  return entry;
}

/** Adds events and their person-times. */
export function add(sums: Events, count: number, heads: number): void {
  sums.activities += count;
  sums.people += heads;
}
