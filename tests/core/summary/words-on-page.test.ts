// Words of an official page are never cut, unlike things never added, and numbers have their separators.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { TableLine, Task } from "../../../src/core/model";
import { buildSummary, type SheetModel } from "../../../src/core/summary";
import { readingCampaign, report, unit } from "../campaign";
import { alone, rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const units = ["例河县总工会", "例山区总工会"].map((name, i) => unit({ unitId: `U00${i + 1}`, name }));

function line(unitId: string, rowId: string, periodId: string, quantity: number, people: number): TableLine {
  const values = { quantity, people, sessions: 1200 };
  const auto = {};
  return {
    unitId,
    periodId,
    formId: "ledger",
    revision: 1,
    rowId,
    values,
    auto,
    correctionReason: "",
    zero: false,
    collectedAt: "",
  };
}

function page(
  tasks: readonly Task[],
  ledgerRows: readonly TableLine[] = [],
  names?: readonly string[],
): SheetModel {
  const told = { ...definition, tasks };
  const directory = names ? units.map((each, i) => ({ ...each, name: names[i] ?? each.name })) : units;
  const reports = units.flatMap(({ unitId }) =>
    ["03", "04"].map((month) => report({ unitId, periodId: `r1.2020-${month}` })),
  );
  const input = { definition: told, units: directory, reports };
  const rollup = rollUpRows({ ...input, ledgerRows, activities: [], today: "2020-05-06", asAt: "" });
  return buildSummary({ rollup, tables: ledgerRows.map(alone), ...input });
}

const shown = (model: SheetModel): string[] => model.rows.flat().map(({ value }) => String(value));

describe("words on the leaders' page", () => {
  it("are all there, however long titles and names are: by their short name where staff gave one", () => {
    const title = fc.string({
      minLength: 1,
      maxLength: 150,
      unit: fc.constantFrom(..."学习贯彻思想AB“”、，1 "),
    });
    fc.assert(
      fc.property(title, title, fc.boolean(), (words, unitName, hasShort) => {
        const task: Task = {
          ...definition.tasks[0]!,
          title: `甲${words}乙`,
          shortTitle: hasShort ? "丙丁" : "",
        };
        const texts = shown(page([task], [], [`戊${unitName}己`]));
        expect(texts).toContain(hasShort ? "丙丁" : `甲${words}乙`);
        expect(texts).toContain(`戊${unitName}己`);
        expect(texts.filter((text) => text.includes("…"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("have rows high enough: a title of three lines takes three", () => {
    const task = { ...definition.tasks[0]!, title: "学".repeat(45), shortTitle: "" };
    const model = page([task]);
    const row = model.rows.findIndex((cells) => cells.some(({ value }) => value === task.title)) + 1;
    // 45 squares of 10 points on 205 pixels.
    expect(model.rowHeights[row]).toBeGreaterThanOrEqual(3 * 10 * (4 / 3) * 1.25);
  });

  it("show the ledger's rows and columns by their own names, to date and of the last due month, with separators", () => {
    const lines = [
      line("U001", "t1", "r1.2020-03", 4, 900),
      line("U001", "t1", "r1.2020-04", 5, 1300),
      line("U002", "t1", "r1.2020-04", 1000, 200),
      line("U002", "t2", "r1.2020-04", 7, 30),
    ];
    const rows = page(definition.tasks, lines).rows.map((cells) =>
      cells.map(({ value, style }) => (style === "hidden" ? "" : value)).filter((value) => value !== ""),
    );
    const header = rows.find((cells) => cells[0] === "数量");
    expect(header).toEqual(["数量", "参与人次", "活动次数"]);
    // A stock is what each unit told last, a flow what came together.
    expect(rows.find(([label]) => label === "1 开办“大学习”课堂")).toEqual([
      "1 开办“大学习”课堂",
      "1,005",
      "2,400（1,500）",
      "3,600（2,400）",
    ]);
    expect(rows.find(([label]) => label === "2 建立职工读书小组")?.slice(1)).toEqual([
      "7",
      "30（30）",
      "1,200（1,200）",
    ]);
  });

  it("never say how many classes and groups there are together", () => {
    const lines = [line("U001", "t1", "r1.2020-04", 401, 0), line("U001", "t2", "r1.2020-04", 302, 0)];
    expect(shown(page(definition.tasks, lines)).join("\n")).not.toContain("703");
  });

  it("leave no room for a chart without data: what to ask comes right below the line that says so", () => {
    const model = page(definition.tasks);
    const at = (words: string) => model.rows.findIndex(([cell]) => String(cell!.value).startsWith(words));
    expect(at("需要关注")).toBe(at("逐期活动场次与参与人次：尚无活动登记") + 1);
  });

  it("fill sides of the paper: none is begun before the one in front is as high as the paper", () => {
    const model = page(definition.tasks);
    const heights = Object.values(model.rowHeights).reduce((sum, height) => sum + height, 0);
    const width = model.columnWidths.slice(0, 26).reduce((sum, pixels) => sum + pixels, 0);
    const side = (width * 186) / 273;
    expect(heights).toBeLessThanOrEqual(2 * side);
    const behind = model.rows.findIndex((cells) => cells[0]!.value === "任务进展");
    const front = Array.from({ length: behind }, (_, i) => model.rowHeights[i + 1]!).reduce(
      (a, b) => a + b,
      0,
    );
    expect(front).toBeLessThanOrEqual(side);
    // The first line behind does not fit in front even where a program finds a bit more room there.
    expect(front + model.rowHeights[behind + 1]!).toBeGreaterThan(side + 8);
  });
});
