// Applications of a city to its province, and what it names itself: entered by the department that leads them, decided with a reason.
import { expect, it } from "@jest/globals";
import { decide, listed, officeOf } from "./offices";

const FORM = "省级申报和市级命名";
const HILL = "例山县总工会";
const LEAD = "组宣部";
const LIBRARY = "申报四川省职工书屋";
const HOME = "评选命名乐山市模范职工之家";
const REASON = "藏书和活动都够条件";

it("go from the city to the province with their reasons, and stand in 典型库 by kind", async () => {
  const office = await officeOf(
    "leshan-2020",
    { start: "2020-01-01", end: "2020-12-31", now: "2020-06-08T09:00:00+08:00" },
    [
      [HILL, "县（市、区）总工会", "shan@units.example"],
      [LEAD, "市总部室", "xuan@office.example"],
    ],
  );
  const entered = (unit: string, date: string, kind: string, name: string) =>
    office.call("activity.save", {
      formId: "applications",
      entryId: null,
      revision: 0,
      unitId: office.rows("单位名录").find((row) => row.name === unit)!.unitId!,
      values: { date, kind, name },
      explanation: "",
    });
  await entered(HILL, "2020-06-05", LIBRARY, "例山机械厂书屋");
  await entered(LEAD, "2020-06-06", HOME, "例山水泥厂工会");
  const first = [HILL, "例山机械厂书屋"] as const;
  const early = decide(office, FORM, first, { stage: "省级结果", reason: REASON });
  await expect(early).rejects.toThrow("申报或命名");
  await decide(office, FORM, first, { stage: "申报或命名", reason: REASON });
  await decide(office, FORM, first, { stage: "省级结果", reason: "省总工会已命名" });
  await decide(office, FORM, [LEAD, "例山水泥厂工会"], { stage: "申报或命名", reason: REASON });
  expect((await listed(office, FORM)).cases.map(({ name, kind, next }) => [name, kind, next])).toEqual(
    expect.arrayContaining([
      ["例山机械厂书屋", LIBRARY, ""],
      ["例山水泥厂工会", HOME, "省级结果"],
    ]),
  );
  await office.job("rollup");
  const kept = office.rows("典型库").map(({ kind, caseName, stages }) => [kind, caseName, stages]);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual([LIBRARY, "例山机械厂书屋", "申报或命名、省级结果"]);
  const reasons = office.rows("操作日志").filter(({ action }) => action === "评选");
  expect(reasons.map(({ reason }) => reason)).toEqual([REASON, "省总工会已命名", REASON]);
});
