// What collecting one changed unit costs does not grow with what was collected before.
import { describe, expect, it } from "@jest/globals";
import { disturbRest, type RunResult } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, execution, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const TASK = "1 开办“大学习”课堂";
/** Cells that are written together beside the host's own limits. */
const ROWS_AT_ONCE = 5_000;

/** Activities of one report of an earlier month. */
const OF_A_REPORT = 10;

/** Activities of units that are not at hand, as earlier collections left them: rows below ours, and their reports. */
async function recordMore(office: Rig, count: number): Promise<void> {
  const unit = { unit: "例湖总工会", returnId: "r1", period: "2020-02", revision: 1 };
  const first = await addRows(office, "活动汇总", count, (key, row, at) => {
    const unitId = `u-other${Math.floor(at / OF_A_REPORT)}`;
    return { ...unit, unitId, activityId: `a${row}`, theme: `第${row}讲`, people: 3 }[key] ?? null;
  });
  const told = { version: 1, state: "已接收", check: `${OF_A_REPORT}+0 0 0` };
  await addRows(office, "报表记录", Math.ceil(count / OF_A_REPORT), (key, _row, at) => {
    const rows = JSON.stringify({ activity: [first + at * OF_A_REPORT, OF_A_REPORT] });
    return { ...unit, ...told, unitId: `u-other${at}`, rows }[key] ?? null;
  });
}

/** Types rows below the last one of a tab; gives the first. */
async function addRows(
  office: Rig,
  tab: string,
  count: number,
  cell: (key: string, row: number, at: number) => string | number | null,
): Promise<number> {
  const { host } = office;
  const sheet = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!;
  const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
  const first = office.rows(tab).length + 3;
  for (let at = 0; at < count; at += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - at) }, (_, row) => first + at + row);
    const values = rows.map((row) => keys.map((key) => cell(key, row, row - first)));
    const grown = await host.edit(host.spreadsheetId, OWNER, {
      kind: "insertRows",
      sheetId: sheet.id,
      at: first + at,
      count: rows.length,
    });
    const typed = await host.edit(host.spreadsheetId, OWNER, {
      kind: "values",
      sheetId: sheet.id,
      row: first + at,
      column: 1,
      values,
    });
    if (!grown.ok || !typed.ok) throw new Error(`${grown.message} ${typed.message}`);
  }
  return first;
}

interface Cost {
  calls: Record<string, number>;
  requests: number;
  ms: number;
}

/** Calls, requests and modelled time of an execution. */
async function costOf(office: Rig, run: () => Promise<RunResult>): Promise<Cost> {
  let requests = 0;
  disturbRest(office.host.store, () => {
    requests++;
    return null;
  });
  const { ok, meter } = await run();
  expect(ok).toBe(true);
  disturbRest(office.host.store, null);
  return { calls: meter.calls, requests, ms: meter.modelledMs };
}

/** What collecting a unit costs that has one activity more, and accepting its report after that. */
async function costOfOne(recorded: number): Promise<{ collecting: Cost; accepting: Cost }> {
  const office = await smallOffice();
  const east = clerkOf(office, EAST);
  const lecture = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
  await east.enter(lecture);
  await east.tick(MARCH);
  await office.job("collect");
  await recordMore(office, recorded);
  await east.enter({ ...lecture, theme: "大学习课堂第二讲" });
  await east.tick(MARCH);
  const collecting = await costOf(office, () =>
    execution(office, "job.step", { job: "collect", restart: true }),
  );
  expect(office.standing("报表记录")[0]).toMatchObject({ unit: EAST, revision: "2" });
  const { unitId } = office.standing("报表记录")[0]!;
  const reports = [{ unitId: unitId!, period: MARCH, revision: 2 }];
  await office.host.advance("5 min");
  const accepting = await costOf(office, () => execution(office, "review.accept", { reports }));
  expect(office.standing("报表记录")[0]).toMatchObject({ unit: EAST, state: "已接收" });
  expect(office.standing("报表记录")[0]!.figures).not.toBe("");
  await office.host.close();
  return { collecting, accepting };
}

describe("one changed unit", () => {
  it("takes the same calls, requests and time with 50,000 recorded activities of 5,000 reports as with 500, collected and accepted", async () => {
    const [few, many] = [await costOfOne(500), await costOfOne(50_010)];
    expect(many.collecting.calls).toEqual(few.collecting.calls);
    expect(many.collecting.requests).toBe(few.collecting.requests);
    expect(many.collecting.ms).toBeLessThanOrEqual(few.collecting.ms * 1.1);
    // A few more are read all, to be held against their reports; one request takes the place of two then.
    expect(many.accepting.requests).toBe(few.accepting.requests + 1);
    // All reports come with the definition, and once more when one is decided on.
    expect(many.accepting.ms).toBeLessThanOrEqual(few.accepting.ms * 1.35);
  }, 180_000);
});

describe("a line of the log", () => {
  it("takes the same calls and time below 10,000 others as below a few", async () => {
    const office = await smallOffice();
    const saving = async (progress: number) => {
      const [task] = (await office.call("tasks.list", {})).tasks;
      await office.host.advance("5 min");
      return costOf(office, () =>
        execution(office, "tasks.save", { task: { ...task!, progress }, was: task! }),
      );
    };
    await saving(20);
    const few = await saving(40);
    await addRows(office, "操作日志", 10_000, (key) => (key === "record" ? "例东区总工会 2020年2月" : null));
    const many = await saving(60);
    expect(many.calls).toEqual(few.calls);
    expect(many.ms).toBeLessThanOrEqual(few.ms * 1.1);
    expect(office.rows("操作日志").at(-1)).toMatchObject({ action: "修改任务", by: OWNER });
    await office.host.close();
  });
});
