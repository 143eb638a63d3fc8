// A campaign with so many units that Google's requests a minute are the limit, on a clock that moves as calls would take.

import { disturbRest, type RunResult } from "apps-script-host";
import type { Input, Output, ProcedureName } from "../../../src/core/wire/procedures";
import { HOME_COLUMNS } from "../../../src/server/unit-workbook/layout";
import { createCampaign, OWNER, type Rig, rig, STAFF } from "../../rig";

export const MARCH = "r1.2020-03";
/** Tab 首页 of a unit's workbook, its first period and the box 零报告; rows and columns count from 1. */
const HOME = 1;
const FIRST_PERIOD_ROW = 8;
const ZERO = HOME_COLUMNS.indexOf("zero") + 1;

/** One request to the Sheets API, as it reached Google. */
export interface Seen {
  at: number;
  kind: "read" | "write";
  workbook: string;
}

/** Such an office. */
export interface ManyUnits extends Rig {
  /** Requests to the Sheets API since the last call of `watch`. */
  seen: Seen[];
  watch(): void;
  names: string[];
  /** Workbook of a unit by its id. */
  workbooks(): Record<string, string>;
  /** Every unit sends a zero report; the owner ticks, because a consumer account lets in only so many clerks a day. */
  tickAll(): Promise<void>;
}

/** Hands out workbooks to so many units, with one colleague in the office, on the first days of the campaign; it is then 25 March. */
export async function manyUnits(count: number): Promise<ManyUnits> {
  const office = rig({ modelledClock: true });
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  await createCampaign(office, "2020-03-31");
  const names = Array.from({ length: count }, (_, index) => `例${index + 1}单位工会`);
  await office.call("units.import", {
    text: [
      "单位名称\t单位类型\t填报方式\t联系邮箱",
      ...names.map((name, index) => `${name}\t直属基层工会\t网络表格\tclerk${index + 1}@units.example`),
    ].join("\n"),
  });
  await office.job("distribute");
  // An account of a person may share about sixty times a day: the rest is for tomorrow.
  await office.host.advance("25 h");
  await office.job("distribute");
  await office.host.advance("2020-03-25T10:00:00+08:00");
  const seen: Seen[] = [];
  const directory = () => office.rows("单位名录");
  return {
    ...office,
    seen,
    names,
    watch: () => {
      seen.length = 0;
      disturbRest(office.host.store, ({ url, method }) => {
        const [, workbook, rest] = /sheets\.googleapis\.com\/v4\/spreadsheets\/([^/:?]+)(.*)/.exec(url) ?? [];
        if (!workbook) return null;
        const isRead = method.toUpperCase() === "GET" || /values:batchGet/.test(rest ?? "");
        seen.push({ at: Date.parse(office.host.now()), kind: isRead ? "read" : "write", workbook });
        return null;
      });
    },
    workbooks: () => Object.fromEntries(directory().map((row) => [row.unitId!, row.workbookId!] as const)),
    tickAll: async () => {
      for (const { workbookId } of directory()) {
        const at = { sheetId: HOME, row: FIRST_PERIOD_ROW, column: ZERO };
        const edit = { kind: "values" as const, ...at, values: [[true]] };
        const { ok, message } = await office.host.edit(workbookId!, OWNER, edit);
        if (!ok) throw new Error(String(message));
      }
    },
  };
}

/** Most requests of a kind within any minute: Google refuses above 60. */
export function mostInAMinute(seen: readonly Seen[], kind: Seen["kind"]): number {
  const times = seen.filter((request) => request.kind === kind).map(({ at }) => at);
  return Math.max(
    0,
    ...times.map((at) => times.filter((other) => other >= at && other < at + 60_000).length),
  );
}

/** What a page's loop went through. */
export interface Course {
  /** Executions, in their order. */
  runs: RunResult[];
  /** Seconds that the page waited between them. */
  waited: number;
  /** Seconds from the first call to the last answer. */
  wall: number;
}

/** Drives a procedure as a page does: again and again, each time after the wait that the answer asks for. */
export async function drive<N extends ProcedureName>(
  office: Rig,
  name: N,
  inputs: (last: Output<N> | null) => Input<N> | null,
): Promise<Course & { last: Output<N> }> {
  const course: Course = { runs: [], waited: 0, wall: 0 };
  const begun = Date.parse(office.host.now());
  let last: Output<N> | null = null;
  for (let input = inputs(null); input !== null; input = inputs(last)) {
    last = await office.call(name, input);
    course.runs.push(office.last());
    const { wait } = last as { wait?: { seconds: number } };
    if (wait) await office.host.advance(`${wait.seconds} s`);
    course.waited += wait?.seconds ?? 0;
  }
  course.wall = (Date.parse(office.host.now()) - begun) / 1000;
  return { ...course, last: last! };
}

/** A job of the pages from its beginning to its end. */
export function driveJob(office: Rig, job: "distribute" | "collect") {
  return drive(office, "job.step", (last) => (last?.finished ? null : { job, restart: last === null }));
}

/** What an execution slept itself, in calls. */
export const sleeps = ({ meter }: RunResult): number => meter.calls["Utilities.sleep"] ?? 0;
