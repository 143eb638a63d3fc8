// Under which member of a group a row falls: its own value, or the bucket of a grouping rule.
import { isDateLike } from "../workbook/display";
import type { GroupRule, PivotGroup } from "../workbook/pivot";
import type { Scalar } from "../workbook/types";
import { datePart } from "./date-parts";
import type { Member } from "./member";
import { formatOf, type Source, sourceCell } from "./source";

/** The member of a group that a row of the source belongs to. */
export function memberOf(source: Source, { offset, rule }: PivotGroup, row: number): Member {
  const cell = sourceCell(source, row, offset);
  const value = cell?.v ?? null;
  const format = formatOf(source, cell);
  const own: Member = { value, order: value, format: typeof value === "number" ? format : undefined };
  return (rule && bucket(rule, value, isDateLike(format))) ?? own;
}

// Values outside of a rule's reach stay members of their own.
function bucket(rule: GroupRule, value: Scalar, date: boolean): Member | null {
  if (rule.kind === "manual") {
    const group = rule.groups.find(({ items }) => items.includes(value));
    return group ? { value: group.name, order: group.name } : null;
  }
  if (typeof value !== "number") return null;
  if (rule.kind === "histogram") return interval(rule, value);
  return date ? datePart(rule.type, value) : null;
}

// Labels as in the API's HistogramRule: "< 25", "25-45", "> 65".
function interval(rule: Extract<GroupRule, { kind: "histogram" }>, value: number): Member {
  const { end, interval: size } = rule;
  const start = rule.start ?? 0;
  if (rule.start !== null && value < start) return { value: `< ${start}`, order: Number.NEGATIVE_INFINITY };
  if (end !== null && value > end) return { value: `> ${end}`, order: Number.POSITIVE_INFINITY };
  const steps = Math.floor((value - start) / size);
  const atEnd = end !== null && value === end && value > start;
  const low = start + (atEnd ? Math.ceil((end - start) / size) - 1 : steps) * size;
  const high = end === null ? low + size : Math.min(low + size, end);
  return { value: `${low}-${high}`, order: low };
}
