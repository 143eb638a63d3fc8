import type { Road } from "../model";

/** What a road asks of a unit and of the office. */
export interface RoadWay {
  /** Whether the unit has an online workbook of its own, for which it needs an address. */
  readonly hasWorkbook: boolean;
  /** Whether the unit is reminded by mail: what the office types itself it need not ask for. */
  readonly getsMails: boolean;
}

/** Every road; a new one does not compile without a row here and words in core/text/options. */
export const roads: Readonly<Record<Road, RoadWay>> = {
  account: { hasWorkbook: true, getsMails: true },
  xlsx: { hasWorkbook: false, getsMails: true },
  staff: { hasWorkbook: false, getsMails: false },
};

/** Whether a unit reports in an online workbook of its own. */
export function hasWorkbook({ road }: { readonly road: Road }): boolean {
  return roads[road].hasWorkbook;
}
