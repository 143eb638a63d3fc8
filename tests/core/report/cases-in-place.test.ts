// Which recorded case a row is, where cases are selected on: by what it is called before where it stands.
import { describe, expect, it } from "@jest/globals";
import type { Entry } from "../../../src/core/model";
import { identify } from "../../../src/core/report/identity";

const PERIOD = "r3.once";
const recorded = (activityId: string, sourceRow: number, values: Entry["values"]): Entry => ({
  activityId,
  formId: "nominees",
  unitId: "U1",
  periodId: PERIOD,
  date: "",
  taskId: "",
  values,
  origin: "workbook",
  sourceRow,
  revision: 1,
  collectedAt: "2020-06-29 09:00:00",
});
const row = (at: number, rank: number, name: string, deeds = "坚持班前领读") => ({
  row: at,
  periodId: PERIOD,
  date: "",
  taskId: "",
  values: { rank, name, deeds },
});
const BEFORE = [
  recorded("mill", 3, { rank: 1, name: "示例机械厂", deeds: "坚持班前领读" }),
  recorded("school", 4, { rank: 2, name: "例河学校", deeds: "坚持班前领读" }),
];
const ids = (...rows: ReturnType<typeof row>[]) =>
  [...identify(rows, BEFORE, undefined, "name")].map(([at, { activityId }]) => [at, activityId]).sort();

describe("a case of a unit", () => {
  it("is the same after its row changed places and rank with another one", () => {
    expect(ids(row(3, 1, "例河学校"), row(4, 2, "示例机械厂"))).toEqual([
      [3, "school"],
      [4, "mill"],
    ]);
  });

  it("is the same where it moved up over a row that was deleted, and was edited as well", () => {
    expect(ids(row(3, 1, "例河学校", "换了一段事迹"))).toEqual([[3, "school"]]);
  });

  it("is the same with a corrected name where it stands", () => {
    expect(ids(row(3, 1, "示例机械总厂"), row(4, 2, "例河学校"))).toEqual([
      [3, "mill"],
      [4, "school"],
    ]);
  });

  it("is another one where a second of its name is added", () => {
    expect(ids(row(3, 1, "示例机械厂"), row(4, 2, "例河学校"), row(5, 3, "示例机械厂"))).toEqual([
      [3, "mill"],
      [4, "school"],
    ]);
  });
});
