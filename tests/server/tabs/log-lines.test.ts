// A line of 操作日志 is written without the log being read: where its columns stand comes with the definition.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { SheetView, Snapshot, UserEdit } from "apps-script-host";
import { OWNER, type Rig } from "../../rig";
import { EAST, execution, smallOffice } from "../trials/office";

type LogEdit = UserEdit extends infer E
  ? E extends { sheetId: number }
    ? Omit<E, "sheetId">
    : never
  : never;

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  await office.host.advance("5 min");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const log = (): SheetView =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "操作日志")!;
const change = async (edit: LogEdit) => {
  const whole = { ...edit, sheetId: log().id } as UserEdit;
  const { ok, message } = await office.host.edit(office.host.spreadsheetId, OWNER, whole);
  expect({ ok, message }).toEqual({ ok: true, message: null });
};
const save = async () => {
  const unit = office.rows("单位名录").find(({ name }) => name === EAST)!;
  const values = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "30" };
  const { unitId = "" } = unit;
  const explanation = "";
  const entry = { formId: "activity", entryId: null, revision: 0, unitId, values, explanation };
  return (await execution(office, "activity.save", entry)).meter;
};
/** What the last line of the log says under each heading. */
const lastLine = () => {
  const { cells, rows, columns } = log();
  const line = (row: number) =>
    Array.from({ length: columns }, (_, index) => cells[`${row},${index + 1}`]?.d ?? "");
  const lines = Array.from({ length: rows }, (_, index) => line(index + 1));
  const heading = lines.findIndex((words) => words.includes("对象"));
  const last = lines.filter((words) => words.some((word) => word !== "")).at(-1)!;
  return Object.fromEntries(
    lines[heading]!.map((word, index) => [word, last[index]]).filter(([word]) => word),
  );
};

const LINE = { 操作: "登记活动", 对象: `${EAST} 2020-03-12 领学一小时`, 操作人: OWNER };

describe("a line of 操作日志", () => {
  it("is added without the log being read", async () => {
    const before = log().rows;
    const { calls } = await save();
    expect(lastLine()).toMatchObject(LINE);
    // 代填活动 alone is read, as it stands under the lock.
    expect(calls["Range.getValues"]).toBe(1);
    expect(log().rows).toBe(before + 1);
  });

  it.each([
    ["somebody has put a column among its columns", { kind: "insertColumns", at: 2, count: 1 }],
    ["somebody has put rows above its keys", { kind: "insertRows", at: 1, count: 3 }],
    ["somebody has put rows above its headings", { kind: "insertRows", at: 2, count: 4 }],
  ] satisfies [string, LogEdit][])("stands under its headings where %s", async (_words, edit) => {
    await change(edit);
    await save();
    expect(lastLine()).toMatchObject(LINE);
  });

  it("is added to a log from which all empty rows were deleted", async () => {
    const { cells, rows } = log();
    const filled = Object.keys(cells).filter((place) => cells[place]!.d !== "");
    const last = Math.max(...filled.map((place) => Number(place.split(",")[0])));
    await change({ kind: "deleteRows", at: last + 1, count: rows - last });
    await save();
    expect(lastLine()).toMatchObject(LINE);
  });
});
