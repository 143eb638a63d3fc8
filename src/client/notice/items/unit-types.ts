import type { NoticePlan } from "../../../core/notice/types";
import { labelOf } from "../../../core/text/options";
import { cellLanguage } from "../cell-language";
import type { ReadItem } from "../item";

/** Whom a notice is addressed to, as kinds of units that report. */
export function unitTypeItems({ addressees }: NoticePlan): ReadItem[] {
  return addressees.map(({ value, sentence, span, confidence }) => ({
    group: "unitTypes",
    cells: unitTypeCells(value),
    source: sentence,
    span,
    confidence,
  }));
}

/** Cells of a kind of units of which only the name is known. */
export function unitTypeCells(name: string): Record<string, string> {
  return { name, reports: labelOf("yesNo", "yes", cellLanguage()) };
}
