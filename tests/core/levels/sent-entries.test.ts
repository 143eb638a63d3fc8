// Entries of registers in 下级汇总: what is written for the office above is what it reads there, whatever people have typed.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  carriedRegisters,
  entriesBelow,
  entryLines,
  sentEntriesIn,
} from "../../../src/core/levels/sent-entries";
import type { Definition, Entry, FieldValue } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { eventsOf, readingCampaign, tabsOf, unit } from "../campaign";

const MARCH = "r1.2020-03";
const definition = readingCampaign();
const register = eventsOf(definition);
const period = definition.periods.find(({ id }) => id === MARCH)!;
const units = [unit({ unitId: "A1", name: "例甲一镇工会" }), unit({ unitId: "A2", name: "例甲二镇工会" })];
const [task] = definition.tasks.filter(({ inLedger }) => inLedger);

const entry = (activityId: string, values: Record<string, FieldValue>, more: Partial<Entry> = {}): Entry => ({
  activityId,
  formId: register.formId,
  unitId: "A1",
  periodId: MARCH,
  date: "2020-03-20",
  taskId: task!.taskId,
  values: { date: "2020-03-20", ...values },
  origin: "workbook",
  sourceRow: 3,
  revision: 1,
  collectedAt: "2020-03-21 09:00:00",
  ...more,
});

const arrived = (entries: readonly Entry[], told: Definition = definition) => {
  const cells = entryLines(period, entries, told, units).map((line) => line.cells);
  const sent = sentEntriesIn([["taizhang-up-1"], ...cells]).get(MARCH) ?? [];
  return entriesBelow(sent, { unitId: "county", periodId: MARCH }, told);
};

describe("entries that go up", () => {
  it("arrive as they were accepted, as entries of the unit above, with the name of who held them", () => {
    const typed = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.trim());
    fc.assert(
      fc.property(
        typed,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom("A1", "A2"),
        (theme, people, unitId) => {
          const [one] = arrived([entry("e1", { theme, people }, { unitId })]);
          const { name } = units.find((each) => each.unitId === unitId)!;
          expect(one).toMatchObject({ unitId: "county", origin: "below", below: name, activityId: "e1" });
          expect([one!.values.theme ?? "", one!.values.people, one!.date]).toEqual([
            theme,
            people,
            "2020-03-20",
          ]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each(["=SUM(A1:A9)", '{"entry":["x","y","z","w"]}', '["r1.2020-03"]', "一行\n二行", "'引号"])(
    "are known apart from %p, which somebody typed as a theme",
    (theme) => {
      const found = arrived([
        entry("e1", { theme, people: 5 }),
        entry("e2", { theme: "读书分享会", people: 6 }),
      ]);
      expect(found.map(({ activityId, values }) => [activityId, values.theme])).toEqual([
        ["e1", theme],
        ["e2", "读书分享会"],
      ]);
    },
  );

  it("count once where the tab holds a line twice", () => {
    const twice = [entry("e1", { theme: "读书分享会" }), entry("e1", { theme: "读书分享会" })];
    expect(arrived(twice)).toHaveLength(1);
  });

  it("keep over several levels the name of who held them", () => {
    const [one] = arrived([entry("e1", { theme: "读书分享会" }, { origin: "below", below: "示例厂工会" })]);
    expect(one!.below).toBe("示例厂工会");
  });
});

describe("cases on which stages decide", () => {
  it("stay below: the county passes on those that it has chosen", () => {
    const whole = definitionFromRows(tabsOf("qinhuangdao-2020")).definition;
    const names = whole.returns.flatMap(({ returnId }) =>
      carriedRegisters(whole, returnId).map(({ name }) => name),
    );
    expect(names).toContain("活动");
    expect(names).not.toContain("典型推荐");
  });
});
