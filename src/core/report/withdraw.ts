import { computeLedger } from "../ledger";
import type { Definition, Entry, Moment, Report, TableLine } from "../model";
import { describeProblems, type Problem, problem } from "../problem";
import { shortened } from "../text/shorten";
import { OTHER_CONTENT } from "./content";
import { receiptOfMove } from "./receipt";

/** A period as it is recorded: what a unit × period's set holds. */
export interface RecordedPeriod {
  readonly report: Report;
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** Longest text of a report's problems that is kept. */
const MOST = 4000;

/**
 * A recorded period without activities that stand in another one by now: a new revision in the same state. Computed
 * figures are made anew, typed ones and corrections stay; the report says where the activities went (`to`, a label).
 */
export function withdraw(
  { report, ledger, activities }: RecordedPeriod,
  moved: readonly Entry[],
  { definition, to, now }: { definition: Definition; to: string; now: Moment },
): RecordedPeriod {
  const revision = report.revision + 1;
  const left = activities.filter((activity) => !moved.includes(activity));
  const computed = computeLedger(left, definition);
  const { zero } = report;
  const words = describeProblems(
    moved.map((activity) => movedTo(activity, to)),
    definition.campaign.language,
  );
  const rows = ledger.map((row) => {
    const auto = computed.find(({ taskId }) => taskId === row.taskId)?.auto ?? row.auto;
    return { ...row, revision, collectedAt: now, auto, values: { ...row.values, ...uncorrected(row, auto) } };
  });
  return {
    report: {
      ...report,
      revision,
      collectedAt: now,
      problems: shortened([words, report.problems].filter(Boolean).join("\n"), MOST),
      receipt: receiptOfMove({ revision, zero, activities: left.length, ledger: rows }, definition),
      content: OTHER_CONTENT,
    },
    ledger: rows,
    activities: left.map((activity) => ({ ...activity, revision })),
  };
}

/** What is said in the period that an activity left. */
export function movedTo({ date, values }: Entry, period: string): Problem {
  const theme = values.theme ? `${date} ${String(values.theme)}` : date;
  return problem("activity.movedOut", { theme, period }, undefined, "D");
}

function uncorrected(row: TableLine, auto: TableLine["auto"]): TableLine["values"] {
  const same = Object.entries(auto).filter(
    ([field]) => (row.values[field] ?? "") === (row.auto[field] ?? ""),
  );
  return Object.fromEntries(same);
}
