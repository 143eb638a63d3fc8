import type { Report } from "../../model";
import type { Correction, Corrections } from "./types";

const NONE: Corrections = { mark: "", at: "", open: [], declined: [], faults: "" };

/** A cell holds 50,000 signs: what does not fit is proposed once these are decided. */
const MOST_SIGNS = 45_000;

/** What was proposed to correct in an accepted report; nothing where its cell is empty or cannot be read. */
export function correctionsOf({ corrections }: Pick<Report, "corrections">): Corrections {
  try {
    return corrections === "" ? NONE : { ...NONE, ...(JSON.parse(corrections) as Partial<Corrections>) };
  } catch {
    return NONE;
  }
}

/** The text of a cell: as many as fit; then without a mark, so that the next collection looks again. */
export function correctionsToText(corrections: Corrections): string {
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
