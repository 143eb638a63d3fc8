// An oracle of its own tells, for every day of July 2020, what the headline of the monthly ledger due on the 25th has to say.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { daysBetween } from "../../../src/core/day";
import type { Exception, Report } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { buildStatus, buildSummary, contained, headFigures } from "../../../src/core/summary";
import { headlineOf } from "../../../src/core/summary/headline";
import { runningWords } from "../../../src/core/summary/running";
import { monthlyLedger, report, tabsOf, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const { definition } = definitionFromRows(monthlyLedger(tabsOf("qinhuangdao-2020")));
const MONTHS = ["03", "04", "05", "06", "07"] as const;
const units = Array.from({ length: 11 }, (_, i) =>
  unit({ unitId: `U${String(i + 1).padStart(3, "0")}`, name: `例${i + 1}县总工会` }),
);
const july = Array.from({ length: 31 }, (_, i) => `2020-07-${String(i + 1).padStart(2, "0")}`);

/** The day on which a unit sent a month's report, counted from the first of that month; null = never. */
type History = readonly (readonly (number | null)[])[];
const histories = fc.array(
  fc.array(fc.option(fc.integer({ min: 3, max: 60 })), { minLength: 5, maxLength: 5 }),
  {
    minLength: 11,
    maxLength: 11,
  },
);

function sentOn(month: string, day: number): string {
  return new Date(Date.UTC(2020, Number(month) - 1, day)).toISOString().slice(0, 10);
}

/** Days on which the reports of a month that are there by `today` were sent, unit by unit. */
function sentBy(history: History, month: string, today: string): (string | null)[] {
  return history.map((days) => {
    const day = days[MONTHS.indexOf(month as (typeof MONTHS)[number])];
    const sent = day === null || day === undefined ? "" : sentOn(month, day);
    return sent === "" || sent > today ? null : sent;
  });
}

function reportsOf(history: History, today: string): Report[] {
  return MONTHS.flatMap((month) =>
    sentBy(history, month, today).flatMap((sent, i) =>
      sent === null
        ? []
        : [
            report({
              unitId: units[i]!.unitId,
              periodId: `r1.2020-${month}`,
              submittedAt: `${sent} 10:00:00`,
              onTime: sent <= `2020-${month}-25`,
            }),
          ],
    ),
  );
}

function rolledUp(history: History, today: string) {
  const reports = reportsOf(history, today);
  const asAt = `${today} 08:00:00`;
  return {
    reports,
    rollup: rollUpRows({ definition, units, reports, ledgerRows: [], activities: [], today, asAt }),
  };
}

function page(history: History, today: string) {
  const { reports, rollup } = rolledUp(history, today);
  const sources = { rollup, definition, units, reports, tables: [] };
  const texts = buildSummary(sources).rows.flatMap((row) => row.map(({ value }) => String(value)));
  const figures = headFigures({ rollup, definition, units }).map(({ label, value, note }) => ({
    label,
    value,
    note,
  }));
  return { figures, texts };
}

const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "±0");

/** What the figure says of a month by those of its reports that count. */
function rateOf(now: number, before: number): { value: string; note: string } {
  const points = Math.round(((now - before) / 11) * 100);
  return {
    value: `${Math.round((now / 11) * 100)}%`,
    note: `${now} / 11\n较上期 ${signed(points)} 个百分点`,
  };
}

describe("the headline on every day of July 2020", () => {
  it("speaks of June until the 25th and of July from the 26th on, and of July's progress until then", () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const today of july) {
          const isJulyDue = today > "2020-07-25";
          const [focus, before] = isJulyDue ? (["07", "06"] as const) : (["06", "05"] as const);
          const count = (month: string, counts: (sent: string) => boolean) =>
            sentBy(history, month, today).filter((sent) => sent !== null && counts(sent)).length;
          const all = (month: string) => count(month, () => true);
          const inTime = (month: string) => count(month, (sent) => sent <= `2020-${month}-25`);
          const { figures, texts } = page(history, today);
          const label = `2020年${Number(focus)}月`;
          expect(figures[1]).toEqual({ label: `报送率 ${label}`, ...rateOf(all(focus), all(before)) });
          expect(figures[2]).toEqual({ label: `按时率 ${label}`, ...rateOf(inTime(focus), inTime(before)) });
          const owed = MONTHS.filter((month) => `2020-${month}-25` < today);
          expect(figures[5]!.value).toBe(String(owed.reduce((sum, month) => sum + 11 - all(month), 0)));
          const running = texts.find((words) => words.startsWith("正在填报"));
          // The cut-off month of August begins on 26 July.
          const [month, reported] = isJulyDue ? ["8", 0] : ["7", all("07")];
          expect(running).toBe(`正在填报：2020年${month}月 已报 ${reported} / 11，${month}月25日截止`);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("has beside it, in 报送情况, of every unit what it owed, sent and sent in time, and a word for each month", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...july), (history, today) => {
        const { rollup } = rolledUp(history, today);
        const lines = buildStatus(rollup, definition).map(({ cells }) => cells);
        const told = history.map((_, i) =>
          MONTHS.map((month) => {
            const due = `2020-${month}-25`;
            const sent = sentBy(history, month, today)[i] ?? null;
            const late = daysBetween(due, sent ?? today);
            const silent = due < today ? `● 缺报 ${late} 天` : "待报";
            const word = sent === null ? silent : late > 0 ? `▲ 迟报 ${late} 天` : "✓ 已提交";
            return {
              month,
              isDue: due < today,
              isIn: sent !== null,
              isInTime: sent !== null && late <= 0,
              word,
            };
          }),
        );
        expect(lines).toEqual(
          told.map((months) => {
            const due = months.filter(({ isDue }) => isDue);
            const [actual, onTime] = [due.filter(({ isIn }) => isIn), due.filter(({ isInTime }) => isInTime)];
            return expect.objectContaining({
              expected: due.length,
              actual: actual.length,
              onTime: onTime.length,
              rate: actual.length / due.length,
              rateOnTime: onTime.length / due.length,
              ...Object.fromEntries(months.map(({ month, word }) => [`r1.2020-${month}`, word])),
            });
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("raises no alarm on the 1st: everybody reported June in time, nobody July yet", () => {
    const history: History = units.map(() => [20, 20, 20, 20, null]);
    const { figures, texts } = page(history, "2020-07-01");
    expect(figures[1]).toEqual({
      label: "报送率 2020年6月",
      value: "100%",
      note: "11 / 11\n较上期 ±0 个百分点",
    });
    expect(figures[5]).toEqual({ label: "逾期未报（份）", value: "0", note: "没有逾期未报的" });
    expect(texts.join("\n")).not.toContain("尚无单位报送");
    expect(texts.join("\n")).not.toMatch(/未报，|缺报/);
  });

  it("holds nothing against anybody on the due day itself: a unit that reports in the evening is at 100 % in the morning", () => {
    const history: History = units.map(() => [20, 20, 20, 20, null]);
    expect(page(history, "2020-07-25").texts.filter((text) => text === "80%")).toEqual([]);
    // Rate and rate on time of every unit.
    expect(page(history, "2020-07-26").texts.filter((text) => text === "80%")).toHaveLength(2 * 11);
  });

  it("compares the same units: one that had nothing to report in May is left out, and it says so", () => {
    const joined = units.map((each, i) => (i === 0 ? { ...each, openedOn: "2020-06-01" } : each));
    const reports = units.flatMap(({ unitId }, i) =>
      ["05", "06"]
        .filter((month) => !(i === 0 && month === "05") && !(i === 1 && month === "06"))
        .map((month) =>
          report({ unitId, periodId: `r1.2020-${month}`, submittedAt: `2020-${month}-20 09:00:00` }),
        ),
    );
    const today = "2020-07-01";
    const rollup = rollUpRows({
      definition,
      units: joined,
      reports,
      ledgerRows: [],
      activities: [],
      today,
      asAt: today,
    });
    expect(headFigures({ rollup, definition, units })[1]).toMatchObject({
      label: "报送率 2020年6月",
      value: "91%",
      note: "10 / 11\n较上期 −10 个百分点（同 10 个单位）",
    });
    // What has no room on its line goes on before the bracket, never within it.
    const words = buildSummary({ rollup, definition, units, reports, tables: [] }).rows.flat();
    expect(words.map(({ value }) => value)).toContain("10 / 11\n较上期 −10 个百分点\n（同 10 个单位）");
  });

  it("says so too where all that owed June are in, but one that reported May was exempt", () => {
    const exempt: Exception = {
      exceptionId: "x1",
      kind: "exempt",
      state: "granted",
      unitIds: ["U001"],
      periodIds: ["r1.2020-06"],
      until: "",
      reason: "",
      by: "",
      at: "",
    };
    const found = { ...definition, exceptions: [exempt] };
    const history: History = units.map((_, i) => [20, 20, 20, i === 0 ? null : 20, null]);
    const today = "2020-07-01";
    const reports = reportsOf(history, today);
    const rows = { reports, ledgerRows: [], activities: [], today, asAt: today };
    const rollup = rollUpRows({ definition: found, units, ...rows });
    const notes = headFigures({ rollup, definition: found, units }).map(({ note }) => note);
    expect(notes[1]).toBe("10 / 10\n较上期 ±0 个百分点（同 10 个单位）");
    expect(notes[3]).toContain("（同 10 个单位）");
  });
});

describe("a month that is exempt for all units", () => {
  const exempt = {
    exceptionId: "t1",
    kind: "exempt",
    state: "granted",
    unitIds: null,
    periodIds: ["r1.2020-07"],
    until: "",
    reason: "",
    by: "",
    at: "",
  } as const;
  const at = (today: string) => headlineOf({ ...definition, exceptions: [exempt] }, today);

  it("is neither called running nor spoken of once its day is past", () => {
    expect(headlineOf(definition, "2020-07-10").running.map(({ span }) => span)).toEqual(["2020年7月"]);
    expect(at("2020-07-10").running).toEqual([]);
    expect(at("2020-07-28").focus?.span).toBe("2020年6月");
  });

  it("for some units alone goes on as ever", () => {
    const some = { ...exempt, unitIds: ["U001"] };
    expect(headlineOf({ ...definition, exceptions: [some] }, "2020-07-28").focus?.span).toBe("2020年7月");
  });
});

describe("a unit whose June was put off to 28 June", () => {
  const extended: Exception = {
    exceptionId: "t1",
    kind: "extend",
    state: "granted",
    unitIds: ["U003"],
    periodIds: ["r1.2020-06"],
    until: "2020-06-28",
    reason: "",
    by: "",
    at: "",
  };
  const runningOn = (today: string, more: Partial<{ reports: Report[]; exceptions: Exception[] }> = {}) => {
    const of = { ...definition, exceptions: more.exceptions ?? [extended] };
    const { reports = [] } = more;
    const rollup = rollUpRows({
      definition: of,
      units,
      reports,
      ledgerRows: [],
      activities: [],
      today,
      asAt: `${today} 08:00:00`,
    });
    return runningWords(rollup, of);
  };
  const july = "正在填报：2020年7月 已报 0 / 11，7月25日截止";
  const still = "2020年6月 例3县总工会延期至 6月28日";

  it("is said to be still to come until that day, beside the running period and after the others' day", () => {
    expect(runningOn("2020-06-20")).toBe(`正在填报：2020年6月 已报 0 / 11，6月25日截止；${still}`);
    expect(runningOn("2020-06-26")).toBe(`${july}；${still}`);
    expect(runningOn("2020-06-28")).toContain(still);
    expect(runningOn("2020-06-29")).toBe(july);
  });

  it("is not spoken of once its report is in, nor where the wish was refused", () => {
    const reports = [report({ unitId: "U003", periodId: "r1.2020-06", submittedAt: "2020-06-26 09:00:00" })];
    expect(runningOn("2020-06-27", { reports })).toBe(july);
    expect(runningOn("2020-06-27", { exceptions: [{ ...extended, state: "declined" }] })).toBe(july);
  });

  it("is counted with others where they are many", () => {
    const exceptions = [{ ...extended, unitIds: ["U003", "U004", "U005"] }];
    expect(runningOn("2020-06-26", { exceptions })).toBe(`${july}；2020年6月 3 个单位延期至 6月28日`);
  });
});

describe("a unit that opens on 20 July", () => {
  const opening = unit({ unitId: "U012", name: "例新区总工会", openedOn: "2020-07-20" });
  const told = (today: string) =>
    rollUpRows({
      definition,
      units: [...units, opening],
      reports: [],
      ledgerRows: [],
      activities: [],
      today,
      asAt: `${today} 08:00:00`,
    });

  it("is in the number of units from that day on", () => {
    expect(contained(told("2020-07-19")).expected).toBe(11);
    expect(contained(told("2020-07-20")).expected).toBe(12);
  });

  it("lacks nothing before that day, nor of quotas whose deadline lay before it", () => {
    const seen = (today: string) => told(today).units.find(({ unitId }) => unitId === "U012")!;
    expect(seen("2020-07-10")).toMatchObject({ gaps: [], light: "grey" });
    expect(
      seen("2020-07-20").gaps.filter(({ deadline }) => deadline !== "" && deadline < "2020-07-20"),
    ).toEqual([]);
  });
});
