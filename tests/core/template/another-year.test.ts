import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { addDays, daysBetween } from "../../../src/core/day";
import { lightOfTask } from "../../../src/core/light";
import { definitionFromRows } from "../../../src/core/rows";
import { moved, upcoming } from "../../../src/core/template";
import { allTemplates } from "../../../src/core/template/registry";
import { tabsOf } from "../campaign";

const OFFICE = { title: "例市诵读活动", issuer: "例市总工会", documentNumber: "", issuedOn: "" };
const read = (id: string, start: string, end: string) => {
  const raw = tabsOf(id, { ...OFFICE, start, end });
  return { raw, ...definitionFromRows(raw) };
};

/** Every day that a definition states of its tasks, phases and quotas. */
function daysOf({ tasks, phases, indicators }: ReturnType<typeof read>["definition"]): string[] {
  return [
    ...tasks.map(({ deadline }) => deadline),
    ...phases.flatMap(({ start, end }) => [start, end]),
    ...indicators.flatMap(({ quotas }) => quotas.map(({ deadline }) => deadline)),
  ].filter((day) => day !== "");
}

const everyTemplate = allTemplates().map(({ id }) => [id] as const);

describe("a template set up for another year", () => {
  // Notes only: what the campaign does not collect yet, a year whose days off are not published, and words of the notice beside days that moved.
  const notes = ["definition.notCollected", "holidays.unknown", "definition.wordsTellOtherDay"];

  it("blank: 检查 asks for what only the clerk can know, and for nothing else", () => {
    const found = checkDefinition(read("blank", "2027-01-01", "2027-06-30").raw);
    const asked = ["tabEmpty", "dueDayMissing", "tabEmpty"].map((name) => `definition.${name}`);
    expect(found.map(({ code }) => code).filter((code) => !notes.includes(code))).toEqual(asked);
  });

  const filled = everyTemplate.filter(([id]) => !id.startsWith("blank"));
  it.each(filled)("%s: 检查 finds nothing to mend, in its own year or another", (id) => {
    for (const year of [2020, 2021, 2024, 2026, 2027])
      for (const [start, end] of [
        [`${year}-01-01`, `${year}-12-31`],
        [`${year}-03-01`, `${year}-10-31`],
        [`${year}-09-01`, `${year + 1}-06-30`],
      ] as const) {
        const found = checkDefinition(read(id, start, end).raw);
        expect(found.filter(({ code, grade }) => grade !== "D" || !notes.includes(code))).toEqual([]);
      }
  });

  it.each(everyTemplate)(
    "%s: nothing lies outside the campaign, nothing is overdue before it begins",
    (id) => {
      const anyDay = fc.integer({ min: 0, max: 9000 }).map((n) => addDays("2019-12-01", n));
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 20, max: 500 }), (start, length) => {
          const end = addDays(start, length);
          const { definition } = read(id, start, end);
          for (const day of daysOf(definition)) expect(day >= start && day <= end).toBe(true);
          for (const phase of definition.phases)
            if (phase.start !== "" && phase.end !== "")
              expect(daysBetween(phase.start, phase.end)).toBeGreaterThanOrEqual(0);
          for (const task of definition.tasks)
            expect(["red", "yellow"]).not.toContain(lightOfTask(task, [], addDays(start, -1), start));
        }),
        { numRuns: 60 },
      );
    },
  );

  it("keeps month and day, and the last of February where there is no 29th", () => {
    const { definition } = read("qinhuangdao-2020", "2027-03-01", "2027-10-31");
    expect(definition.tasks.find(({ number }) => number === "1")?.deadline).toBe("2027-10-31");
    expect(definition.indicators[0]?.quotas.map(({ deadline }) => deadline)).toEqual([
      "2027-06-30",
      "2027-06-30",
    ]);
    expect(definition.phases.map(({ start, end }) => [start, end])[0]).toEqual(["2027-03-01", "2027-03-31"]);
  });

  it("of a school year has what lies before its first day in the year after", () => {
    const { definition } = read("qinhuangdao-2020", "2027-09-01", "2028-08-31");
    expect(definition.indicators[0]?.quotas[0]?.deadline).toBe("2028-06-30");
  });

  it("is proposed for the first year in which it is not over yet", () => {
    const spring = { start: "2020-02-29", end: "2020-10-31" };
    expect(upcoming(spring, "2020-03-12")).toEqual(spring);
    expect(upcoming(spring, "2026-10-31")).toEqual({ start: "2026-02-28", end: "2026-10-31" });
    expect(upcoming(spring, "2026-11-21")).toEqual({ start: "2027-02-28", end: "2027-10-31" });
    const winter = { start: "2021-10-19", end: "2022-03-31" };
    expect(upcoming(winter, "2026-11-21")).toEqual({ start: "2026-10-19", end: "2027-03-31" });
    expect(upcoming({ start: "", end: "" }, "2026-11-21")).toEqual({ start: "", end: "" });
  });

  it("keeps the days of its own year as the notice states them", () => {
    const own = definitionFromRows(tabsOf("qinhuangdao-2020")).definition;
    expect(daysOf(read("qinhuangdao-2020", own.campaign.start, own.campaign.end).definition)).toEqual(
      daysOf(own),
    );
  });
});

describe("days on which nothing is asked", () => {
  const spring = { start: "2020-03-06", end: "2020-10-31" };
  const next = { start: "2021-03-08", end: "2021-10-31" };

  it("move with the campaign, in a template of ours and in a saved one", () => {
    const part = {
      returns: [{ exempt: ["2020-04-06", "2020-05-01"] }, { exempt: "2020-04-06、2020-05-01" }],
    };
    expect(moved(part, spring, next)).toEqual({
      returns: [{ exempt: ["2021-04-06", "2021-05-01"] }, { exempt: "2021-04-06、2021-05-01" }],
    });
  });

  it("move however they were typed into the tab, and no other number does", () => {
    const typed = "2020-2-29、2020.5.1；2020年10月8日, 20200618\n学校放假 5-4，第20201号";
    expect(moved({ exempt: typed }, spring, next)).toEqual({
      exempt: "2021-02-28、2021-05-01；2021-10-08, 2021-06-18\n学校放假 5-4，第20201号",
    });
  });
});
