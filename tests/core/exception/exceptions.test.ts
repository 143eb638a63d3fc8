// 例外: what holds for some units otherwise than for all, as staff type it, against a plain reading of the rules.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { asked } from "../../../src/core/asked";
import { addDays, daysBetween } from "../../../src/core/day";
import { periodFor } from "../../../src/core/exception";
import type { Cells, Definition, Exception, ExceptionKind, Report, Unit } from "../../../src/core/model";
import { isOnTime } from "../../../src/core/period";
import { rateLines } from "../../../src/core/rates";
import { dueReminders, missingPeriods } from "../../../src/core/reminder";
import { exceptionsFromRows } from "../../../src/core/rows";
import { looked } from "../../../src/core/trace/reports";
import { asRows, readingCampaign, report, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const [march] = definition.periods as [(typeof definition.periods)[0]];
const city = unit({ unitId: "U1", name: "例海市总工会", unitType: "市属系统、产业工会" });
const county = unit({ unitId: "U2", name: "例河县总工会", parentId: "U1" });
const town = unit({ unitId: "U3", name: "例镇总工会", parentId: "U2" });
const other = unit({ unitId: "U4", name: "例山区总工会" });
const units = [city, county, town, other];

const read = (...rows: Cells[]) => exceptionsFromRows(asRows(rows), { definition, units });
const withRows = (...rows: Cells[]): Definition => ({ ...definition, exceptions: read(...rows).exceptions });
const names = (exceptions: readonly Exception[]) =>
  units.filter(({ unitId }) =>
    exceptions.some(({ unitIds }) => unitIds === null || unitIds.includes(unitId)),
  );

describe("a row of 例外", () => {
  it.each<[string, Cells, Unit[]]>([
    ["one unit", { unit: "例河县总工会" }, [county]],
    ["all below a unit", { unit: "例海市总工会", below: "是" }, [city, county, town]],
    ["a type of units", { unit: "县（区）总工会" }, [county, town, other]],
    ["everybody", { unit: "" }, units],
  ])("is for %s", (_who, cells, meant) => {
    const { exceptions, problems } = read({ ...cells, period: "2020年3月", kind: "免报" });
    expect(problems).toEqual([]);
    expect(names(exceptions)).toEqual(meant);
  });

  it.each([["2020年3月"], ["2020-03"], [43891]])("names its period as %s", (period) => {
    expect(read({ period, kind: "免报" }).exceptions[0]!.periodIds).toEqual([march.id]);
  });

  it.each<[string, Cells]>([
    ["definition.exceptionUnit", { unit: "例岛工会", period: "2020-03", kind: "免报" }],
    ["definition.exceptionPeriod", { unit: "例河县总工会", period: "三月份", kind: "免报" }],
    ["definition.exceptionReturn", { return: "季报", period: "2020-03", kind: "免报" }],
    ["definition.exceptionDay", { unit: "例河县总工会", period: "2020-03", kind: "延期" }],
    ["definition.notOption", { unit: "例河县总工会", period: "2020-03", kind: "缓报" }],
    ["definition.notDay", { unit: "例河县总工会", period: "2020-03", kind: "解锁", until: "月底" }],
  ])("that cannot be understood is named (%s) and holds for nobody", (code, cells) => {
    const { exceptions, problems } = read(cells);
    expect([exceptions, problems[0]?.code]).toEqual([[], code]);
    expect(problems[0]!.place).toMatchObject({ tab: "例外", row: 3 });
  });

  it("without a kind is not begun: nothing is said of it", () => {
    expect(read({ unit: "例岛" })).toEqual({ exceptions: [], problems: [] });
  });
});

const kinds: readonly ExceptionKind[] = ["unlock", "extend", "exempt"];
const days = fc.integer({ min: -10, max: 30 }).map((count) => addDays("2020-03-25", count));
const exceptions: fc.Arbitrary<Exception> = fc.record({
  exceptionId: fc.constant("x"),
  kind: fc.constantFrom(...kinds),
  state: fc.constantFrom("granted", "granted", "asked", "declined"),
  unitIds: fc.option(fc.subarray(["U2", "U4"]), { nil: null }),
  periodIds: fc.constantFrom([march.id], [march.id, "r1.2020-04"], ["r1.2020-04"]),
  until: days,
  reason: fc.constant(""),
  by: fc.constant(""),
  at: fc.constant(""),
});
const lock = fc.constantFrom("", "2020-03-28", "2020-04-05");

describe("a period of a unit with exceptions", () => {
  it("is due, locked and owed as the latest and widest of them says, and for others as before", () => {
    fc.assert(
      fc.property(fc.array(exceptions, { maxLength: 5 }), lock, (list, lockOn) => {
        const period = { ...march, lockOn };
        const holding = list.filter(
          ({ state, unitIds, periodIds }) =>
            state === "granted" && (unitIds?.includes("U2") ?? true) && periodIds.includes(march.id),
        );
        const untils = (...wanted: ExceptionKind[]) =>
          holding.filter(({ kind }) => wanted.includes(kind)).map(({ until }) => until);
        const own = periodFor({ exceptions: list }, county, period);
        const due = [march.onTimeUntil, ...untils("extend")].sort().pop()!;
        expect(own.onTimeUntil).toBe(due);
        // As many days after the due day as for everybody, and never while it is unlocked.
        const moved = lockOn && addDays(lockOn, daysBetween(march.dueOn, due));
        const locks = untils("unlock").map((until) => addDays(until, 1));
        expect(own.lockOn).toBe(lockOn === "" ? "" : [moved, ...locks].sort().pop());
        const isUnlocked = lockOn !== "" && untils("unlock").some((until) => until >= moved);
        expect(own.unlockedUntil !== undefined).toBe(isUnlocked);
        expect(own.exempt).toBe(untils("exempt").length > 0);
        if (holding.length === 0) expect(own).toBe(period);
      }),
    );
  });
});

it("a granted day is more time also where it is the due day, of what is due at an hour: it ends at 24:00", () => {
  const atFive = { ...march, dueOn: "2020-03-25", onTimeUntil: "2020-03-25", dueTime: "17:00" };
  const granted = { unit: "例河县总工会", period: "2020-03", kind: "延期", until: "2020-03-25" };
  const own = periodFor(withRows(granted), county, atFive);
  expect([isOnTime(own, "2020-03-25 20:00"), isOnTime(atFive, "2020-03-25 20:00")]).toEqual([true, false]);
  expect(periodFor(withRows(granted), county, { ...atFive, dueTime: "" }).dueOn).toBe("2020-03-25");
});

describe("a period that locks three days after its due day", () => {
  const locking = { ...march, dueOn: "2020-03-25", onTimeUntil: "2020-03-25", lockOn: "2020-03-29" };
  const ownOf = (...rows: Cells[]) => periodFor(withRows(...rows), county, locking);
  const extended = { unit: "例河县总工会", period: "2020-03", kind: "延期", until: "2020-03-28" };

  it("locks three days after the later day of a unit that was granted one", () => {
    expect(ownOf(extended)).toMatchObject({ dueOn: "2020-03-28", lockOn: "2020-04-01" });
  });

  it("is called unlocked only beyond the lock that the later day brings, whichever row stands first", () => {
    const unlocked = (until: string) => ({ ...extended, kind: "解锁", until });
    for (const rows of [
      [extended, unlocked("2020-03-30")],
      [unlocked("2020-03-30"), extended],
    ])
      expect(ownOf(...rows)).toMatchObject({ lockOn: "2020-04-01" });
    expect(ownOf(unlocked("2020-03-30"), extended).unlockedUntil).toBeUndefined();
    const beyond = ownOf(unlocked("2020-04-03"), extended);
    expect(beyond).toMatchObject({ dueOn: "2020-03-28", lockOn: "2020-04-04", unlockedUntil: "2020-04-03" });
  });

  it("locks for others as before", () => {
    expect(periodFor(withRows(extended), other, locking)).toBe(locking);
  });
});

describe("what follows from an exception", () => {
  const standing = (found: Definition, today: string, reports = [report({ unitId: "nobody" })]) => {
    const rows = { ledgerRows: [], activities: [], reports, today, asAt: "" };
    const rollup = rollUpRows({ definition: found, units: [county, other], ...rows });
    return rollup.units
      .slice(0, 2)
      .map(({ periods, expected, onTime }) => [periods[0]!.standing, expected, onTime]);
  };
  const extended = { unit: "例河县总工会", period: "2020-03", kind: "延期", until: "2020-03-30" };
  const input = (found: Definition, today: string) => ({
    definition: found,
    units: [county, other],
    reports: [],
    log: [],
    today,
    nowTime: "10:00",
  });

  it("the rate of a period that is due leaves out a unit that has more time, as the unit's own rate does", () => {
    const found = withRows(extended);
    const of = (today: string, sent: Report) => {
      const rows = { ledgerRows: [], activities: [], reports: [sent], today, asAt: "" };
      const rollup = rollUpRows({ definition: found, units: [county, other], ...rows });
      const [first] = rollup.periods;
      const [line] = rateLines(rollup, found, [county, other]).filter(
        ({ periodId }) => periodId === march.id,
      );
      const reports = looked({ ...asked("rate", { periodId: march.id }), kind: "rate" }, { rollup });
      return [first!.expected, first!.actual, line!.expected, reports.length];
    };
    const sent = report({ unitId: other.unitId });
    // On the 20th everybody may still send; on the 28th one has two days more; on the 31st both had to.
    expect(of("2020-03-20", sent)).toEqual([2, 1, 2, 2]);
    expect(of("2020-03-28", sent)).toEqual([1, 1, 1, 1]);
    expect(of("2020-03-31", sent)).toEqual([2, 1, 2, 2]);
  });

  it("an extended report is missing, and asked for, only after its own day", () => {
    const found = withRows(extended);
    expect(standing(found, "2020-03-28")).toEqual([
      ["open", 0, 0],
      ["missing", 1, 0],
    ]);
    expect(standing(found, "2020-03-31")[0]).toEqual(["missing", 1, 0]);
    expect(missingPeriods(county, input(found, "2020-03-28"))).toEqual([]);
    expect(missingPeriods(county, input(found, "2020-03-31"))[0]!.dueOn).toBe("2020-03-30");
    const overdue = dueReminders(input(found, "2020-03-28")).filter(({ items }) =>
      items.some(({ sendId }) => sendId.includes("R3")),
    );
    expect(overdue.map(({ unitId }) => unitId)).not.toContain("U2");
  });

  it("handed in by its own day it is on time, later it is late; an unlocked one that was late stays late", () => {
    const sent = (day: string) => [
      report({ unitId: "U2", onTime: false, submittedAt: `${day} 10:00:00`, collectedAt: `${day} 10:00:00` }),
    ];
    expect(standing(withRows(extended), "2020-04-02", sent("2020-03-29"))[0]).toEqual(["submitted", 1, 1]);
    expect(standing(withRows(extended), "2020-04-02", sent("2020-03-31"))[0]).toEqual(["late", 1, 0]);
    const unlocked = withRows({ ...extended, kind: "解锁" });
    expect(standing(unlocked, "2020-04-02", sent("2020-03-29"))[0]).toEqual(["late", 1, 0]);
  });

  it("an exempt unit is in no rate and is not asked for; one whose wish nobody has granted is", () => {
    const exempt = { unit: "例河县总工会", period: "2020-03", kind: "免报" };
    expect(standing(withRows(exempt), "2020-04-02")[0]).toEqual(["exempt", 0, 0]);
    expect(missingPeriods(county, input(withRows(exempt), "2020-04-02"))).toEqual([]);
    const asked = withRows({ ...exempt, state: "申请中" });
    expect(standing(asked, "2020-04-02")[0]).toEqual(["missing", 1, 0]);
  });
});
