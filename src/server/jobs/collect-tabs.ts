// What departments send in their tabs: into the record as any report, into their tasks and milestones, and back as words in the tab.
// Order: record and log, then tasks and the tab. An execution that ends in between leaves 提交 standing: the next one recognises the
// content, and moves the tasks.
import { unitsWithTab } from "../../core/department";
import type { Definition } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { inLanguage } from "../../core/text";
import { recordedBy } from "../../core/version";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { addToRecord, type CampaignRecord, type RecordEntry, readRecordOf } from "../head/record";
import { readTypedRows } from "../head/typed-entries";
import { rowChanges } from "../tabs/row-changes";
import type { HeadTable } from "../tabs/table";
import { markRollupDue } from "./clock-state";
import { type DepartmentTab, parseTab, readTab, tabOf } from "./department-tab";
import { layDepartmentTabs } from "./lay-tabs";
import { type Asked, hasSomethingToSend, type Sent, sentBy } from "./sent-in-tab";

/** What collecting the tabs came to. */
export interface DepartmentsCollected {
  /** Departments of which everything that was sent is in the record. */
  readonly recorded: number;
  /** Departments with a report that was not recorded. */
  readonly withProblems: readonly string[];
  readonly problems: readonly Problem[];
}

/** Collects the tabs in which something is to be sent, and gives them rows for what has begun since. Throws NotNow. */
export function collectDepartmentTabs(context: Context): DepartmentsCollected {
  const { sent, problems } = edit(() => collected(context));
  const refused = sent.filter(({ rejections }) => rejections > 0).map(({ tab }) => tab.unit.name);
  return {
    recorded: sent.length - refused.length,
    withProblems: refused,
    problems: [...problems, ...layDepartmentTabs(context)],
  };
}

function collected(context: Context): { sent: readonly Sent[]; problems: Problem[] } {
  // What the office typed up to this moment is what the tabs are held against.
  context.tabs.table("tasks", undefined, true);
  context.tabs.table("phases", undefined, true);
  const definition = readDefinition(context);
  const units = unitsWithTab(readUnits(context, definition), context.today);
  const found = units
    .map((unit) => tabOf(definition, unit))
    .map((tab) => ({ tab, table: readTab(context, tab) }));
  const problems = found.filter(({ table }) => !table).map(({ tab }) => missing(tab));
  const asked = found.flatMap(({ tab, table }) =>
    table && hasSomethingToSend(table) ? [{ tab, table }] : [],
  );
  if (asked.length === 0) return { sent: [], problems };
  const sent = assessed(context, definition, asked);
  record(context, definition, sent);
  write(context, sent);
  return { sent, problems };
}

function missing({ unit, columns, own }: DepartmentTab): Problem {
  const tab = inLanguage(columns.name, own.campaign.language);
  return problem("department.tabMissing", { unit: unit.name, tab }, { tab });
}

function assessed(
  context: Context,
  definition: Definition,
  asked: readonly { tab: DepartmentTab; table: HeadTable }[],
): Sent[] {
  const kept = recordedBy(definition);
  const isMeant = ({ unitId }: { unitId: string }) => asked.some(({ tab }) => tab.unit.unitId === unitId);
  const known: CampaignRecord = readRecordOf(context, kept, isMeant);
  const staff = readTypedRows(context, kept, true);
  return asked.map((one): Sent => sentBy(context, { ...one, definition } satisfies Asked, known, staff));
}

function record(context: Context, definition: Definition, sent: readonly Sent[]): void {
  const entries: RecordEntry[] = sent.flatMap((one) => one.entries);
  const noted = sent.flatMap(({ noted: reports, tab }) =>
    reports.map((report) => ({ report, unit: tab.unit })),
  );
  const log = sent.flatMap((one) => one.log);
  markRollupDue(context.epoch);
  if (entries.length + noted.length > 0) addToRecord(context, recordedBy(definition), entries, log, noted);
  else writeLog(context, log);
}

function write(context: Context, sent: readonly Sent[]): void {
  context.tabs.change(
    "tasks",
    sent.flatMap(({ tasks }) => tasks),
  );
  context.tabs.change(
    "phases",
    sent.flatMap(({ phases }) => phases),
  );
  for (const { tab, answers } of sent)
    context.head.change(
      tab.sheetId,
      rowChanges(answers, (found) => parseTab(tab, found)),
    );
}
