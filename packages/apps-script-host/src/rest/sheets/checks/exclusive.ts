// Fields that exclude each other by the words of the reference, beyond the unions of the schema
// (developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets and /other).
import type { Json } from "../../api";
import { invalidArgument } from "../../errors";

// "The foreground fill … is mutually exclusive with …", each in its old and its new spelling.
const colors = (background: string, foreground: string): string =>
  `${background}|${background}Style ${foreground}|${foreground}Style`;

/** Message → its fields of which one at most is given; "a|b" = two spellings of one. */
const EXCLUSIVE: Readonly<Record<string, string>> = {
  // "When writing, only one of range or named_range_id or table_id may be set."
  BasicFilter: "range tableId",
  FilterView: "range namedRangeId tableId",
  ProtectedRange: "range namedRangeId tableId",
  FilterCriteria: colors("visibleBackgroundColor", "visibleForegroundColor"),
  SortSpec: colors("backgroundColor", "foregroundColor"),
};

/** Throws where a message holds two fields that exclude each other; `where` begins the text. */
export function refuseTwo(message: string, value: Json, where: string): void {
  const choices = EXCLUSIVE[message]?.split(" ").map((names) => names.split("|")) ?? [];
  const given = choices.filter((names) =>
    names.some((name) => value[name] !== undefined && value[name] !== ""),
  );
  if (given.length > 1)
    throw invalidArgument(
      `${where}Only one of ${choices.map(([name]) => name).join(", ")} may be specified.`,
    );
}
