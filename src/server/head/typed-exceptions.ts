// Rows of 例外 that people type by hand: Google tells no script who typed what, so whoever comes upon one first notes that it is
// there and when it was seen. A row that was noted and says something else since is noted once more.
import { fingerprint } from "../../core/fingerprint";
import type { Cells, Exception, TableRow } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { describeProblems, type Problem } from "../../core/problem";
import { dayOf, type ExceptionNames, exceptionsFromRows, textOf } from "../../core/rows";
import { fill, inLanguage, keyOf } from "../../core/text";
import { exceptionNotes } from "../../core/text/log-actions";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "./campaign";
import { type LogEntry, writeLog } from "./log";

/** Begins the ids that rows get here; a wish of a unit has another. */
const TYPED = "t";
const WISH = "x";
/** Those of rows that cannot be understood. */
const UNREAD = `${TYPED}-`;
/** Stands between a wish's own id and what its row said when it was noted. */
const SAID = "-";
/** What the program writes beside what somebody has typed. */
const NOTED = ["exceptionId", "by", "at"];

/**
 * Notes rows of 例外 that nobody has noted: id, 谁 and 何时 where they are empty, and a line in 操作日志; one that holds for nobody gets the reason
 * and what to do, too. Without one it costs nothing. `again` = whether those that held for nobody are looked at once more: names may be known by now.
 */
export function noteTypedExceptions(context: Context, again = true): void {
  if (!context.tabs.has("exceptions")) return;
  if (!context.tabs.table("exceptions").rows.some((row) => mayBeUnnoted(row, again))) return;
  const definition = readDefinition(context);
  const names = { definition, units: readUnits(context, definition) };
  edit(() => {
    const rows = context.tabs
      .table("exceptions", undefined, true)
      .rows.filter((row) => mayBeUnnoted(row, again))
      .map((row) => ({ row, ...readOne(row, names) }))
      .filter(({ row, problems }) => textOf(row.cells.exceptionId) !== notedId(row, problems))
      .filter(({ row, problems }) => problems.length === 0 || !isWish(row));
    if (rows.length === 0) return;
    writeLog(
      context,
      rows.map((each) => lineOf(each, context, names)),
    );
    context.tabs.change(
      "exceptions",
      rows.map(({ row: { cells }, problems }) => ({
        match: contentOf(cells),
        cells: {
          exceptionId: notedId({ cells }, problems),
          by: inLanguage(exceptionNotes[problems.length > 0 ? "unread" : "typed"], context.language),
          at: context.now,
        },
      })),
    );
    context.head.flush();
  });
}

// What a unit wishes, and what was decided of it in 审核, has its id, its time and its line already; 谁 of one that was decided in the tab
// is still the unit, or it says by now something else than was noted.
function mayBeUnnoted({ cells }: TableRow, again: boolean): boolean {
  const id = textOf(cells.exceptionId);
  if (textOf(cells.kind) === "" || keyOf("exceptionState", cells.state) === "asked") return false;
  if (isWish({ cells }) && !id.includes(SAID)) return textOf(cells.by) === textOf(cells.unit);
  if (isWish({ cells })) return id !== notedId({ cells }, []);
  if (id.startsWith(UNREAD)) return again || id !== idOf(cells, ["?"]);
  return id === "" || (id.startsWith(TYPED) && id !== idOf(cells, []));
}

/** The id of a wish, whatever was noted of its row since. */
export function wishId(exceptionId: string): string {
  return exceptionId.split(SAID)[0] as string;
}

// A wish keeps the id by which it is known to its unit's words.
function notedId({ cells }: Pick<TableRow, "cells">, problems: readonly unknown[]): string {
  const said = idOf(cells, problems);
  return isWish({ cells }) ? `${wishId(textOf(cells.exceptionId))}${SAID}${said}` : said;
}

function isWish({ cells }: Pick<TableRow, "cells">): boolean {
  return textOf(cells.exceptionId).startsWith(WISH);
}

/** A row as it is understood: what it excepts, or why it excepts nothing. */
interface ReadRow {
  readonly row: TableRow;
  readonly read: Exception | undefined;
  readonly problems: readonly Problem[];
}

function readOne(row: TableRow, names: ExceptionNames): Omit<ReadRow, "row"> {
  const { exceptions, problems } = exceptionsFromRows([row], names);
  return { read: exceptions[0], problems };
}

function contentOf(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !NOTED.includes(key)));
}

function idOf(cells: Cells, problems: readonly unknown[]): string {
  const words = Object.entries(contentOf(cells)).map(([key, value]) => `${key} ${textOf(value)}`);
  return `${problems.length > 0 ? UNREAD : TYPED}${fingerprint(words.sort().join("\n"))}`;
}

function lineOf({ row, read, problems }: ReadRow, { language }: Context, names: ExceptionNames): LogEntry {
  const { unit, below, return: name, period, kind, until, state, reason, exceptionId } = row.cells;
  const withBelow = keyOf("yesNo", below) === "yes" ? inLanguage(exceptionNotes.withBelow, language) : "";
  // Named as reports are, so that a search for one finds it; as it was typed where it cannot be understood.
  const periods = read
    ? read.periodIds.map((id) => labelOfPeriod(names.definition, id))
    : [textOf(name), textOf(period)];
  const said = [textOf(kind), dayOf(until) ?? textOf(until), textOf(state)].filter(Boolean).join(" ");
  const held = fill(inLanguage(exceptionNotes.holdsForNobody, language), { exception: said });
  return {
    action: textOf(exceptionId) === "" ? "exception.typed" : "exception.changed",
    record: [textOf(unit) + withBelow, ...periods].filter(Boolean).join(" "),
    after: read ? said : held,
    reason: read ? textOf(reason) : describeProblems(problems, language),
  };
}
