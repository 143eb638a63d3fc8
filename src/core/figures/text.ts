import { fingerprint } from "../fingerprint";
import type { ReportFigures } from "./types";

/** Most characters that a cell holds; beyond, Sheets refuses the whole request ("maximum of 50000 characters in a single cell"). */
export const MOST_CHARACTERS = 50_000;

/**
 * Figures as the text of one cell: a mark of the text and JSON. "" where it would not fit into a cell, which some hundred entries
 * of a report never reach: such a report's rows are read each time.
 */
export function figuresToText({ unitId: _unit, periodId: _period, ...figures }: ReportFigures): string {
  const text = marked(JSON.stringify(figures));
  return text.length > MOST_CHARACTERS ? "" : text;
}

/** The figures of a report from its cell; undefined where there are none, or where somebody changed or cut the text. */
export function figuresFromText(
  text: string,
  { unitId, periodId }: Pick<ReportFigures, "unitId" | "periodId">,
): ReportFigures | undefined {
  const json = text.slice(text.indexOf("{"));
  if (text === "" || marked(json) !== text) return undefined;
  return { unitId, periodId, ...(JSON.parse(json) as Omit<ReportFigures, "unitId" | "periodId">) };
}

function marked(json: string): string {
  return `${fingerprint(json)} ${json}`;
}
