import type { Report } from "../../model";
import type { Correction, Corrections, Declined } from "./types";

const NONE: Corrections = { mark: "", at: "", open: [], declined: [], faults: "" };

/** A cell holds 50,000 signs: what does not fit is proposed once these are decided. */
const MOST_SIGNS = 45_000;

/** Signs that may be spent on saying what was declined; of more the ids are kept. */
const MOST_DECLINED = 10_000;

/** As a cell holds them: one of which nothing is told is its id. */
type Kept = Omit<Corrections, "declined"> & { readonly declined: readonly (Declined | string)[] };

/** What was proposed to correct in an accepted report; nothing where its cell is empty or cannot be read. */
export function correctionsOf({ corrections }: Pick<Report, "corrections">): Corrections {
  if (corrections === "") return NONE;
  try {
    const { declined = [], ...rest } = JSON.parse(corrections) as Partial<Kept>;
    return { ...NONE, ...rest, declined: declined.map(fromKept) };
  } catch {
    return NONE;
  }
}

const fromKept = (kept: Declined | string): Declined =>
  typeof kept === "string" ? { id: kept, words: "", at: "", reason: "" } : kept;

function toKept(declined: readonly Declined[]): (Declined | string)[] {
  const told = declined.map((item) => (item.at === "" ? item.id : item));
  return JSON.stringify(told).length <= MOST_DECLINED ? told : declined.map(({ id }) => id);
}

/** The text of a cell: as many as fit; then without a mark, so that the next collection looks again. */
export function correctionsToText({ declined, ...rest }: Corrections): string {
  const corrections: Kept = { ...rest, declined: toKept(declined) };
  const whole = JSON.stringify(corrections);
  if (whole.length <= MOST_SIGNS) return whole;
  const fitting: Correction[] = [];
  let left = MOST_SIGNS - JSON.stringify({ ...corrections, open: [] }).length;
  for (const correction of corrections.open) {
    left -= JSON.stringify(correction).length + 1;
    if (left < 0) break;
    fitting.push(correction);
  }
  return JSON.stringify({ ...corrections, open: fitting, mark: "" });
}
