import type { Field } from "../model";
import { fieldKinds } from "./kinds";

/**
 * Number format of a field's cells. A number of any number of decimals has none: "#,##0.##" would show 5 as "5.", and
 * "#,##0" would hide the half of 66.5 (Google's guide "Date and number formats": # is left out, the point is not).
 */
export function patternOf({ kind, decimals }: Pick<Field, "kind" | "decimals">): string | undefined {
  const { holds, pattern } = fieldKinds[kind];
  if (holds !== "number" || kind === "integer") return pattern ?? undefined;
  const behind = decimals ?? (kind === "percent" ? 1 : null);
  if (behind === null) return undefined;
  const digits = behind > 0 ? `.${"0".repeat(Math.min(behind, MOST_DECIMALS))}` : "";
  return kind === "percent" ? `0${digits}%` : `#,##0${digits}`;
}

/** More digits are noise of binary fractions. */
const MOST_DECIMALS = 10;
