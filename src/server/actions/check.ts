// 检查与修复: is the workbook whole, and does the definition make sense? Structure can be mended, content is a person's to correct.
import type { Language } from "../../core/model";
import { describeProblem, type Problem, problem } from "../../core/problem";
import type { Finding, Input, Output, PageData } from "../../core/wire/procedures";
import { type Inspection, inspect } from "../check/inspect";
import { mendStructure } from "../check/mend";
import { withoutNotYet } from "../check/not-yet";
import { repairWords } from "../check/repair";
import { type Context, createContext, PAGE_SLICE_MS } from "../context";
import { edit } from "../edit";
import { writeLog } from "../head/log";
import { namedHere } from "../named-here";
import { ProblemError } from "../problem-error";

/** First data of the dialog. */
export function checkData(context: Context): PageData["check"] {
  return { findings: findingsOf(inspect(context), context.language) };
}

/** Mends what can be mended, in one request, and checks again. */
export function checkAndRepair(context: Context): Output<"check.repair"> {
  const repaired = edit(() => mendStructure(context, "all"));
  // A fresh view of the workbook: this execution's own still knows the tabs as they were.
  const after = createContext(PAGE_SLICE_MS);
  if (repaired.length > 0)
    edit(() =>
      writeLog(
        after,
        repaired.map((words) => ({ action: "repair", record: words })),
      ),
    );
  return { ...checkData(after), repaired };
}

/** Brings the row of a finding into view; its tab may have been deleted since, then it is a problem. */
export function showFinding(context: Context, { tab, cell }: Input<"check.show">): Output<"check.show"> {
  const found = context.head.tabs().find(({ name }) => name() === tab);
  if (!found) throw new ProblemError([problem("tab.missing", { tab })]);
  context.head.show(found.sheetId, Number(/\d+/.exec(cell)?.[0] ?? 1));
  return {};
}

// The workbook speaks the campaign's language, what is said of it the person's.
function findingsOf(inspection: Inspection, language: Language): Finding[] {
  const { problems, definition } = inspection;
  const { faults, notes } = withoutNotYet(inspection);
  return [
    ...faults.map((fault) =>
      findingOf(fault.problem, language, repairWords(fault, language, definition?.forms)),
    ),
    ...[...notes, ...problems].map((found) => findingOf(found, language, null)),
  ];
}

function findingOf(found: Problem, language: Language, repair: string | null): Finding {
  const { tab, cell, row } = found.place ?? {};
  return {
    text: namedHere(describeProblem(found, language), language),
    tab: tab ?? "",
    cell: cell ?? (row ? `A${row}` : ""),
    repair,
    note: found.grade === "D",
  };
}
