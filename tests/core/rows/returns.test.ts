import { describe, expect, it } from "@jest/globals";
import type { Cell } from "../../../src/core/model";
import { dueReminders } from "../../../src/core/reminder";
import { definitionFromRows, type RawTables } from "../../../src/core/rows";
import { asRows, monthlyLedger, tabsOf, unit } from "../campaign";

const tabs = monthlyLedger(tabsOf("qinhuangdao-2020"));
const [own] = tabs.returns ?? [];
const read = (cells: Record<string, Cell>, more: RawTables = {}) =>
  definitionFromRows({ ...tabs, returns: asRows([{ ...own!.cells, ...cells }]), ...more });

describe("a row of 报送事项", () => {
  it("is read whatever way a sheet keeps an hour and a list of days", () => {
    const hours = ["17:00", 17 / 24, "17：00", "17点", "17时00分"].map(
      (dueTime) => read({ dueTime }).definition.returns[0]!.rule.dueTime,
    );
    expect(new Set(hours)).toEqual(new Set(["17:00"]));
    expect(read({ dueTime: "8点半" }).definition.returns[0]!.rule.dueTime).toBe("08:30");
    expect(read({ exempt: "2020-05-01、2020-05-04" }).definition.returns[0]!.exempt).toHaveLength(2);
    expect(read({ exempt: 43952 }).definition.returns[0]!.exempt).toEqual(["2020-05-01"]);
  });

  it("names unit types that hold a 、 themselves", () => {
    const { unitTypes } = read({ unitTypes: "县（区）总工会、市属系统、产业工会、直属基层工会" }).definition
      .returns[0]!;
    expect(unitTypes).toEqual(["县（区）总工会", "市属系统、产业工会", "直属基层工会"]);
  });

  it("that stands alone holds every form without naming one, and is not named beside its periods", () => {
    const { definition } = read({ forms: "" });
    expect(definition.returns[0]!.formIds).toEqual(["activity", "ledger"]);
    expect(definition.periods[0]!.label).toBe("2020年3月");
  });

  it("out of use is no return", () => {
    expect(read({ inUse: "否" }).definition).toMatchObject({ returns: [], periods: [] });
  });
});

describe("days of 节假日", () => {
  // 25 June 2020 is the Dragon Boat Festival; the office itself is off until Monday and works on the Sunday before.
  const holidays = asRows([
    { date: "2020-06-28", name: "例市集体休息", dayKind: "休" },
    { date: "2020-06-29", name: "例市集体休息", dayKind: "休" },
    { date: "2020-06-27", name: "例市值班", dayKind: "班" },
  ]);
  const june = (more: RawTables) =>
    read({ kind: "自然月", shift: "顺延到下一工作日" }, more).definition.periods.find(
      ({ code }) => code === "2020-06",
    )!.dueOn;

  it("move a due day as those of the Chinese calendar do", () => {
    expect([june({}), june({ holidays })]).toEqual(["2020-06-28", "2020-06-27"]);
  });

  it("keep reminders of working days back", () => {
    const { definition } = read({ kind: "自然月", dueDay: 28 }, { holidays });
    const reminded = { ...unit(), workbookUrl: "https://sheets.example/lihe" };
    const onDay = (today: string) =>
      dueReminders({ definition, units: [reminded], reports: [], log: [], today, nowTime: "09:00" }).length >
      0;
    expect([onDay("2020-06-27"), onDay("2020-06-29")]).toEqual([true, false]);
  });
});
