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

/** Activities of units that are not at hand, as earlier collections left them: rows below ours, of another unit. */
async function recordMore(office: Rig, count: number): Promise<void> {
  const { host } = office;
  const sheet = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "活动汇总")!;
  const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
  const first = office.rows("活动汇总").length + 3;
  const cell = (key: string, row: number) =>
    ({
      activityId: `a${row}`,
      unitId: "u-other",
      unit: "例湖总工会",
      returnId: "r1",
      period: "2020-02",
      revision: 1,
      theme: `第${row}讲`,
      people: 3,
    })[key] ?? null;
  for (let at = 0; at < count; at += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - at) }, (_, row) => first + at + row);
    const values = rows.map((row) => keys.map((key) => cell(key, row)));
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
}

/** Calls, requests and modelled time of collecting a unit that has one activity more. */
async function costOfOne(
  recorded: number,
): Promise<{ calls: Record<string, number>; requests: number; ms: number }> {
  const office = await smallOffice();
  const east = clerkOf(office, EAST);
  const lecture = { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 };
  await east.enter(lecture);
  await east.tick(MARCH);
  await office.job("collect");
  await recordMore(office, recorded);
  await east.enter({ ...lecture, theme: "大学习课堂第二讲" });
  await east.tick(MARCH);
  let requests = 0;
  disturbRest(office.host.store, () => {
    requests++;
    return null;
  });
  const result: RunResult = await execution(office, "job.step", { job: "collect", restart: true });
  expect(result.ok).toBe(true);
  expect(office.standing("报表记录")[0]).toMatchObject({ unit: EAST, revision: "2" });
  const { calls, modelledMs } = result.meter;
  await office.host.close();
  return { calls, requests, ms: modelledMs };
}

describe("collecting one changed unit", () => {
  it("takes the same calls, requests and time with 50,000 recorded activities as with 500", async () => {
    const [few, many] = [await costOfOne(500), await costOfOne(50_000)];
    expect(many.calls).toEqual(few.calls);
    expect(many.requests).toBe(few.requests);
    expect(many.ms).toBeLessThanOrEqual(few.ms * 1.1);
  }, 180_000);
});
