// What is said at the end of a job: how it stands with the units, and how many of them are left open.
import type { Language, Unit, Words, WorkbookState } from "../../core/model";
import { text } from "../../core/text";
import { nextWords } from "../../core/text/jobs";
import { opensWorkbook } from "../../core/units";
import type { JobProgress } from "../../core/wire/procedures";

/** One sentence, and how many units somebody still has to see to. */
export interface Outcome {
  summary: string;
  open: number;
  /** What to do next where it is not what usually follows the job. */
  next?: Words;
  /** Those that may report another way. */
  unshared?: JobProgress["unshared"];
}

/** Names that one sentence lists. */
export const MOST_NAMED = 3;

/** 分发 as 单位名录 shows it: units whose people may open their workbook, and those whose may not, by reason; `tabs`: units with a tab in this workbook. */
export function distributed(units: readonly Unit[], language: Language, tabs = 0): Outcome {
  const count = (...states: WorkbookState[]) =>
    units.filter(({ workbookState }) => states.includes(workbookState)).length;
  const total = units.length;
  const [ready, unshared, waiting] = [count("ready"), count("unshared"), count("waiting")];
  // Files by mail and pages behind a link are opened to nobody.
  const apart = units.filter((unit) => unit.workbookState === "ready" && !opensWorkbook(unit)).length;
  const clauses = [
    text("menu.shared", language, { count: ready - apart }),
    apart > 0 && text("menu.unsharedByChannel", language, { count: apart }),
    unshared > 0 && text("menu.unshared", language, { count: unshared }),
    waiting > 0 && text("menu.waiting", language, { count: waiting }),
    total > ready + unshared + waiting &&
      text("menu.unmade", language, { count: total - ready - unshared - waiting }),
  ];
  const states = clauses.filter(Boolean).join(text("general.clauseSeparator", language));
  const made = total > 0 || tabs === 0 ? [text("menu.distributed", language, { total, states })] : [];
  const pages = tabs > 0 ? [text("menu.tabsMade", language, { tabs })] : [];
  return {
    summary: [...made, ...pages].join(text("general.clauseSeparator", language)),
    open: total - ready,
  };
}

/** What a collection came to, in units; `named` are the first of those with problems. */
interface Collected {
  recorded: number;
  withProblems: number;
  named: readonly string[];
  owing: number;
  proposals: number;
}

/** 收取 in units: those with a report that was not recorded or a workbook that was not read, and the first of them. */
export function collected(
  { recorded, withProblems, named, owing, proposals }: Collected,
  language: Language,
): Outcome {
  const listed = named.join(text("general.partSeparator", language));
  const key = withProblems > named.length ? "menu.namedFirst" : "menu.named";
  const names = withProblems === 0 ? "" : text(key, language, { names: listed });
  const proposed = proposals === 0 ? "" : text("menu.proposed", language, { proposals });
  const nothing = withProblems > 0 ? nextWords.collectOfProblems : nextWords.collectOfNothing;
  return {
    summary: text("menu.collected", language, { recorded, proposed, withProblems, names, owing }),
    open: withProblems,
    ...(recorded + proposals === 0 ? { next: nothing } : {}),
  };
}

/** 汇总: units that have reported, of those that should. */
export function rolledUp(reported: number, expected: number, language: Language): Outcome {
  const next = reported === 0 ? { next: nextWords.rollupOfNothing } : {};
  return { summary: text("menu.rolledUp", language, { reported, expected }), open: 0, ...next };
}
