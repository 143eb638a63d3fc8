// The leaders' page in one column: on a telephone it says what the page says, no word of it cut.
import { describe, expect, it } from "@jest/globals";
import { rowsOf } from "../../../src/core/form";
import { attentionOf, buildNarrow, headFigures, rowHeight } from "../../../src/core/summary";
import { readingCampaign, report, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign({ start: "2020-03-01", end: "2020-12-31" });
const units = ["例河县总工会", "例山区文化旅游广电体育系统基层工会联合会", "例海区总工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name }),
);
const reports = [report({ unitId: "U001" })];
const input = {
  definition,
  units,
  reports,
  activities: [],
  ledgerRows: [],
  today: "2020-04-27",
  asAt: "2020-04-27 09:00:00",
};
const sources = { definition, units, reports, tables: [], rollup: rollUpRows(input) };
const page = buildNarrow(sources);
const words = page.rows.flatMap((row) => row.map(({ value }) => String(value))).filter(Boolean);

describe("the page for a telephone", () => {
  it("is as narrow as one, and has no chart", () => {
    expect(page.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(350);
    expect([page.charts, page.hiddenFrom]).toEqual([[], null]);
  });

  it("says the figures of the page, what to ask, every task and every unit", () => {
    for (const { label, value, note } of headFigures(sources))
      for (const told of [label, value, note].filter(Boolean)) expect(words).toContain(told);
    for (const [i, sentence] of attentionOf(sources).entries())
      expect(words).toContain(`${i + 1}. ${sentence}`);
    for (const { title, shortTitle } of definition.tasks)
      expect(words.join("\n")).toContain(shortTitle || title);
    for (const { name } of units) expect(words).toContain(name);
  });

  it("has the figures of the tables row by row, and what units answered to choices", () => {
    const table = definition.forms.find(({ kind }) => kind === "table")!;
    const card = { ...table, formId: "card", name: "建组织", kind: "card" as const };
    const [row] = rowsOf(table, definition);
    const figures = {
      unitId: "U001",
      periodId: "r1.2020-03",
      formId: table.formId,
      fields: ["quantity", "people"],
      rows: [[row!.rowId, 12, 1234] as const],
    };
    const answers = {
      formId: card.formId,
      field: "plan",
      label: "编制学习计划",
      counts: [{ label: "是", count: 2 }],
      unanswered: 1,
    };
    const model = buildNarrow({
      ...sources,
      definition: { ...definition, forms: [...definition.forms, card] },
      tables: [figures],
      rollup: { ...sources.rollup, answers: [answers] },
    });
    const said = model.rows.flatMap((cells) => cells.map(({ value }) => String(value))).filter(Boolean);
    const at = said.lastIndexOf(row!.label);
    expect(said[at - 1]).toContain("台账");
    expect(said[at + 1]).toMatch(/^数量 12，参与人次 1,234/);
    expect(said).toContain("建组织　编制学习计划：2 是  1 未答");
  });

  it("of more units than it may have says the worst, and where the others stand", () => {
    const few = buildNarrow(sources, 1).rows.flatMap((row) => row.map(({ value }) => String(value)));
    expect(few.filter((word) => units.some(({ name }) => name === word))).toEqual([
      "例山区文化旅游广电体育系统基层工会联合会",
    ]);
    expect(few).toContain("另有 2 个单位，见“报送情况”");
  });

  it("has rows high enough for all their words", () => {
    const spans = new Map(page.merges.map(({ row, column, columns }) => [`${row},${column}`, columns]));
    page.rows.forEach((row, r) => {
      const placed = row.flatMap(({ value }, c) =>
        value === "" ? [] : [[c + 1, spans.get(`${r + 1},${c + 1}`) ?? 1, value] as const],
      );
      expect(page.rowHeights[r + 1]).toBeGreaterThanOrEqual(rowHeight(placed, 10, page.columnWidths));
    });
  });
});
