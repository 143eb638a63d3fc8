// Rows of 例外 that people type by hand: Google tells no script who typed what, so whoever comes upon one first notes that it is
// there and when it was seen. A row that was noted and says something else since is noted once more.
import { fingerprint } from "../../core/fingerprint";
import type { Cells, TableRow } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { dayOf, type ExceptionNames, exceptionsFromRows, textOf } from "../../core/rows";
import { inLanguage, keyOf } from "../../core/text";
import { exceptionNotes } from "../../core/text/log-actions";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "./campaign";
import { type LogEntry, writeLog } from "./log";

/** Begins the ids that rows get here; a wish of a unit has another. */
const TYPED = "t";
/** What the program writes beside what somebody has typed. */
const NOTED = ["exceptionId", "by", "at"];

/** Notes rows of 例外 that nobody has noted: id, 谁 and 何时 where they are empty, and a line in 操作日志. Without one it costs nothing. */
export function noteTypedExceptions(context: Context): void {
  if (!context.tabs.has("exceptions")) return;
  if (unnoted(context.tabs.table("exceptions").rows).length === 0) return;
  const definition = readDefinition(context);
  const names = { definition, units: readUnits(context, definition) };
  edit(() => {
    const rows = unnoted(context.tabs.table("exceptions", undefined, true).rows);
    writeLog(
      context,
      rows.map((row) => lineOf(row, names)),
    );
    const by = inLanguage(exceptionNotes.typed, context.language);
    context.tabs.change(
      "exceptions",
      rows.map(({ cells }) => ({
        match: contentOf(cells),
        cells: { exceptionId: idOf(cells), by, at: context.now },
      })),
    );
    context.head.flush();
  });
}

// What a unit wishes, and what was decided of it in 审核, has its id, its time and its line already.
function unnoted(rows: readonly TableRow[]): TableRow[] {
  return rows.filter(({ cells }) => {
    const id = textOf(cells.exceptionId);
    if (textOf(cells.kind) === "" || keyOf("exceptionState", cells.state) === "asked") return false;
    return id === "" || (id.startsWith(TYPED) && id !== idOf(cells));
  });
}

function contentOf(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !NOTED.includes(key)));
}

function idOf(cells: Cells): string {
  const words = Object.entries(contentOf(cells)).map(([key, value]) => `${key} ${textOf(value)}`);
  return `${TYPED}${fingerprint(words.sort().join("\n"))}`;
}

function lineOf(row: TableRow, names: ExceptionNames): LogEntry {
  const { unit, return: name, period, kind, until, state, reason, exceptionId } = row.cells;
  const [read] = exceptionsFromRows([row], names).exceptions;
  // Named as reports are, so that a search for one finds it; as it was typed where it cannot be understood.
  const periods = read
    ? read.periodIds.map((id) => labelOfPeriod(names.definition, id))
    : [textOf(name), textOf(period)];
  const after = [textOf(kind), dayOf(until) ?? textOf(until), textOf(state)].filter(Boolean);
  return {
    action: textOf(exceptionId) === "" ? "exception.typed" : "exception.changed",
    record: [textOf(unit), ...periods].filter(Boolean).join(" "),
    after: after.join(" "),
    reason: textOf(reason),
  };
}
