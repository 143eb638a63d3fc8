// The lines of one side of a pivot table, rows or columns: members in their order, with totals after them.
import { compareItems, FormulaError, type Item } from "../formulas/values";
import type { PivotGroup } from "../workbook/pivot";
import { memberOf } from "./buckets";
import type { Member } from "./member";
import type { Source } from "./source";

/** One line: the members that lead to it and the rows of the source behind it. */
export interface Line {
  readonly path: readonly Member[];
  /** A total over everything below `path`; the grand total's path is empty. */
  readonly total: boolean;
  readonly rows: readonly number[];
}

interface Branch {
  readonly member: Member | null;
  readonly rows: readonly number[];
  readonly below: readonly Branch[];
  readonly folded: boolean;
}

/** The figure by which a group is sorted, for some rows of the source. */
export type SortFigure = (group: PivotGroup, rows: readonly number[]) => Item;

/** The lines of a side; a side without groups is one line over all rows. */
export function linesOf(source: Source, groups: readonly PivotGroup[], figure: SortFigure): Line[] {
  const root = grow({ source, groups, figure }, null, source.rows, 0);
  return groups.length === 0 ? [{ path: [], total: false, rows: root.rows }] : walk(root, [], groups);
}

interface Side {
  readonly source: Source;
  readonly groups: readonly PivotGroup[];
  readonly figure: SortFigure;
}

function grow(side: Side, member: Member | null, rows: readonly number[], level: number): Branch {
  const group = side.groups[level];
  if (!group) return { member, rows, below: [], folded: false };
  const parts = new Map<string, { member: Member; rows: number[] }>();
  for (const row of rows) {
    const own = memberOf(side.source, group, row);
    const key = `${typeof own.value}${own.value}`;
    const part = parts.get(key);
    if (part) part.rows.push(row);
    else parts.set(key, { member: own, rows: [row] });
  }
  const ordered = sorted(side, group, [...parts.values()]);
  const below = ordered
    .slice(0, group.limit ?? ordered.length)
    .map((part) => grow(side, part.member, part.rows, level + 1));
  const above = side.groups[level - 1];
  const folded = member !== null && (above?.collapsed.includes(member.value) ?? false);
  return { member, rows: below.flatMap((branch) => branch.rows), below, folded };
}

function sorted<T extends { member: Member; rows: readonly number[] }>(
  { figure }: Side,
  group: PivotGroup,
  parts: T[],
): T[] {
  const by = new Map<T, Item>(
    parts.map((part) => [part, group.sortBy ? figure(group, part.rows) : part.member.order]),
  );
  const sign = group.ascending ? 1 : -1;
  return parts.sort((a, b) => sign * compare(by.get(a) ?? null, by.get(b) ?? null));
}

/** Nothing comes first, then numbers, texts and truth values; errors come last. */
function compare(a: Item, b: Item): number {
  const rank = (item: Item) => (item === null ? 0 : item instanceof FormulaError ? 2 : 1);
  return rank(a) !== rank(b) || rank(a) !== 1 ? rank(a) - rank(b) : compareItems(a, b);
}

// A group's totals come after its members: of the first one the grand total, of the next one a total for each member
// of the first.
function walk(branch: Branch, path: readonly Member[], groups: readonly PivotGroup[]): Line[] {
  const group = groups[path.length];
  if (!group) return [{ path, total: false, rows: branch.rows }];
  const total: Line = { path, total: true, rows: branch.rows };
  if (branch.folded) return [total];
  const lines = branch.below.flatMap((each) =>
    each.member ? walk(each, [...path, each.member], groups) : [],
  );
  return group.totals ? [...lines, total] : lines;
}
