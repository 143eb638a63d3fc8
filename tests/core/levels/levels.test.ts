// Units below: who they are, whether their reports are accepted, and what a change there marks above.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { markedAbove, notAccepted, notAcceptedWords } from "../../../src/core/levels";
import type { Report, Unit } from "../../../src/core/model";
import { homeRowStatus } from "../../../src/core/report";
import { reportEvents } from "../../../src/core/report/history/events";
import { acceptReport } from "../../../src/core/report/review";
import { subtrees, treeOf } from "../../../src/core/units/tree";
import { readingCampaign, report, tableOf, unit } from "../campaign";

const MARCH = "r1.2020-03";
const AT = "2020-04-02 09:30:00";
const definition = readingCampaign();
const county = unit({ unitId: "A", name: "甲县总工会" });
const town = unit({ unitId: "A1", name: "甲县一镇工会", parentId: "A" });
const plant = unit({ unitId: "A11", name: "一镇示例厂工会", parentId: "A1" });
const other = unit({ unitId: "B", name: "乙县总工会" });
const units = [plant, town, other, county];
const names = (found: readonly Unit[]) => found.map(({ unitId }) => unitId);
const known = (reports: readonly Report[], all: readonly Unit[] = units) => ({
  definition,
  units: all,
  reports,
});

describe("the units below", () => {
  it("are found at any depth, each behind the one above it, wherever they stand in the directory", () => {
    expect(names(treeOf(units).below("A"))).toEqual(["A1", "A11"]);
    expect(names(treeOf(units).above("A11"))).toEqual(["A1", "A"]);
    expect(names(treeOf(units).below("B"))).toEqual([]);
  });

  it("are the same from above and from below, and never the unit itself, whoever stands above whom", () => {
    const tree = fc
      .array(fc.nat(9), { minLength: 1, maxLength: 10 })
      .map((parents) =>
        parents.map((parent, index) => unit({ unitId: `U${index}`, parentId: `U${parent}` })),
      );
    fc.assert(
      fc.property(tree, (all) => {
        for (const { unitId } of all) {
          expect(names(treeOf(all).below(unitId))).not.toContain(unitId);
          for (const above of treeOf(all).above(unitId))
            expect(names(treeOf(all).below(above.unitId))).toContain(unitId);
        }
      }),
    );
  });

  it("make a subtree with the unit above them, and a unit that names itself as its parent has none", () => {
    const lone = unit({ unitId: "C", parentId: "C" });
    const found = [...subtrees([...units, lone])].map(([head, own]) => [head.unitId, names(own)]);
    expect(found).toEqual([
      ["A1", ["A1", "A11"]],
      ["A", ["A", "A1", "A11"]],
    ]);
  });
});

describe("the gate", () => {
  const accepted = (unitId: string) => report({ unitId, state: "accepted" });

  it("names who is missing and who waits, at any depth", () => {
    const found = notAccepted(report({ unitId: "A" }), known([report({ unitId: "A11" })]));
    expect(notAcceptedWords(found, definition)).toBe("甲县一镇工会（未报）、一镇示例厂工会（已提交）");
  });

  it("never says of a unit that ticked and was refused that it has sent nothing", () => {
    const refused = report({ unitId: "A1", state: "draft", revision: 0, refusedAt: "2020-03-24 10:00:00" });
    const found = notAccepted(report({ unitId: "A" }), known([refused, report({ unitId: "A11" })]));
    expect(notAcceptedWords(found, definition)).toBe("甲县一镇工会（有问题）、一镇示例厂工会（已提交）");
  });

  it("is open once all below are accepted, whatever the others do", () => {
    const reports = [accepted("A1"), accepted("A11"), report({ unitId: "B" })];
    expect(notAccepted(report({ unitId: "A" }), known(reports))).toEqual([]);
  });

  it("asks for nobody who does not owe the period: closed before, or of a type that does not report", () => {
    const closed = { ...town, closedOn: "2020-03-10" };
    const silent = { ...plant, unitType: "不报送的类型" };
    const types = [...definition.unitTypes, { name: "不报送的类型", level: "", reports: false, note: "" }];
    const narrow = {
      ...known([], [county, closed, silent]),
      definition: { ...definition, unitTypes: types },
    };
    expect(notAccepted(report({ unitId: "A" }), narrow)).toEqual([]);
  });
});

describe("what changes below after the report above was accepted", () => {
  const table = tableOf(definition);
  const field = table.fields.find(({ nature }) => nature === "flow" || nature === "stock")!;
  const [row] = definition.tasks.filter(({ inLedger }) => inLedger);
  const figures = (value: number) => ({
    unitId: "A1",
    periodId: MARCH,
    key: "",
    registers: [],
    tables: [
      { formId: table.formId, fields: [field.field], rows: [[row!.taskId, value] as [string, number]] },
    ],
  });
  const change = { unit: town, periodId: MARCH, before: figures(2), after: figures(3) };
  const above = report({ unitId: "A", state: "accepted", version: 2, reviewedAt: "2020-03-30 15:00:00" });

  it("is told there with what, when and the difference, and the figures of above stand", () => {
    const [marked] = markedAbove([change], AT, known([above]));
    expect(marked).toMatchObject({ unitId: "A", version: 3, state: "accepted", revision: 1 });
    expect(marked!.below).toMatch(/^2020-04-02 09:30 下级已更改：甲县一镇工会，.* 2 → 3$/);
    expect(homeRowStatus(marked, "zh", false).message).toBe(marked!.below);
  });

  it("is told at every level above, several changes in one row of each", () => {
    const deep = { ...change, unit: plant };
    const reports = [above, report({ unitId: "A1", state: "accepted" })];
    const marked = markedAbove([change, deep], AT, known(reports));
    expect(marked.map(({ unitId, version }) => [unitId, version])).toEqual([
      ["A", 3],
      ["A1", 2],
    ]);
    expect(marked[0]!.below.split("\n")).toHaveLength(2);
  });

  it("marks nobody who was not accepted, and no other period", () => {
    const waiting = report({ unitId: "A" });
    const april = report({ unitId: "A", state: "accepted", periodId: "r1.2020-04" });
    expect(markedAbove([change], AT, known([waiting, april]))).toEqual([]);
  });

  it("is a step of the report's history, behind the acceptance, with the words that were added", () => {
    const [marked] = markedAbove([change], AT, known([above]));
    const [twice] = markedAbove([change], "2020-04-03 10:00:00", known([marked!]));
    const steps = reportEvents([report({ unitId: "A" }), above, marked!, twice!]);
    expect(steps.map(({ kind, at }) => [kind, at])).toEqual([
      ["collected", "2020-03-24 10:00:00"],
      ["accepted", "2020-03-30 15:00:00"],
      ["below", "2020-04-02 09:30"],
      ["below", "2020-04-03 10:00"],
    ]);
    expect(steps[3]!.words).toMatch(/^2020-04-03 10:00 下级已更改/);
  });

  it("is forgotten with the next acceptance", () => {
    const again = report({ unitId: "A", version: 4, below: "下级已更改" });
    const review = { by: "office", at: AT, unit: "", period: "", language: "zh" as const };
    expect(acceptReport(again, review).report!.below).toBe("");
  });
});
