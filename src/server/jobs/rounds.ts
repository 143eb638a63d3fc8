// Where another account made the workbooks, Drive tells this one of no change: the clock reads them all, several times a day.
import { otherMakers } from "../head/handover";

/** What reading and answering one workbook takes of the clock's time (docs/decisions/0034). */
const WORKBOOK_MS = 310;
/** What all rounds of a day may take: a third of what a personal account's clock has. */
const ROUNDS_MS = 30 * 60_000;
const HOURS = [1, 2, 3, 4, 6, 8] as const;

/** Hours between two readings of so many workbooks. */
export function roundHours(workbooks: number): number {
  const most = ROUNDS_MS / (WORKBOOK_MS * Math.max(1, workbooks));
  return HOURS.find((hours) => 24 / hours <= most) ?? 12;
}

/** The rounds of this account's clock; none where it made all workbooks itself. */
export function roundsOf(user: string, workbooks: number): { rounds?: number } {
  return otherMakers(user).length > 0 ? { rounds: roundHours(workbooks) } : {};
}
