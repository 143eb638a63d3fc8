// A table form on paper is the form of the notice: seed 000 prints its annex 2 with title, seven columns, note and signatures.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entry, TableLine } from "../../../src/core/model";
import {
  allUnits,
  asOneTable,
  entryLines,
  officeLines,
  type PrintedForm,
  printForms,
  unitLines,
} from "../../../src/core/print";
import { definitionFromRows } from "../../../src/core/rows";
import type { SheetModel } from "../../../src/core/summary";
import { tableOf, tabsOf, unit } from "../campaign";

const { definition } = definitionFromRows(tabsOf("qinhuangdao-2020"));
const form = tableOf(definition);

function line(rowId: string, over: Partial<TableLine> = {}): TableLine {
  return {
    unitId: "U001",
    periodId: "r1.2020-04",
    formId: form.formId,
    revision: 1,
    rowId,
    values: { quantity: 12, people: 1234, sessions: 3, results: "朗诵、演讲", note: "" },
    auto: {},
    correctionReason: "",
    zero: false,
    collectedAt: "",
    ...over,
  };
}

function printed(over: Partial<PrintedForm> = {}): PrintedForm {
  return {
    form,
    unit: "例河县总工会",
    period: "2020年4月",
    lines: unitLines([line("t1")]),
    note: "",
    contact: "张示例",
    phone: "13800000000",
    filledOn: "2020-04-24",
    of: { unitId: "U001", periodId: "r1.2020-04" },
    ...over,
  };
}

const register = definition.forms.find(({ name }) => name === "活动")!;
const entry = (at: number, over: Partial<Entry> = {}): Entry => ({
  activityId: `a${at}`,
  formId: register.formId,
  unitId: "U001",
  periodId: "r1.2020-04",
  date: `2020-04-${String(10 + at).padStart(2, "0")}`,
  taskId: "t1",
  values: { date: `2020-04-${String(10 + at).padStart(2, "0")}`, theme: `例题${at}`, people: 1000 + at },
  origin: "workbook",
  sourceRow: 10 - at,
  revision: 1,
  collectedAt: "",
  ...over,
});

const rowsOf = (model: SheetModel): string[][] =>
  model.rows.map((cells) => cells.map(({ value }) => String(value)).filter((value) => value !== ""));

/** Where the titles stand on their sides of the paper, when rows go overleaf that do not fit any more. */
function titleTops(model: SheetModel, spare: number): number[] {
  const width = model.columnWidths.reduce((sum, pixels) => sum + pixels, 0);
  const side = (width * 186) / 273 + spare;
  let at = 0;
  return model.rows.flatMap((cells, index) => {
    const height = model.rowHeights[index + 1]!;
    const top = at + height > side ? 0 : at;
    at = top + height;
    return cells[0]!.style === "formTitle" ? [top] : [];
  });
}

describe("a printed form", () => {
  it("has the title, the unit, the seven columns, the note, the signatures and the place for the stamp of annex 2", () => {
    const rows = rowsOf(printForms([printed()], definition)).filter((cells) => cells.length > 0);
    expect(rows.slice(0, 4)).toEqual([
      [`${definition.campaign.title}台账`],
      ["填报单位：例河县总工会", "报告期：2020年4月"],
      ["序号", "目标任务", "数量", "参与人次", "活动次数", "成果形式", "备注"],
      ["1", "开办“大学习”课堂", "12", "1,234", "3", "朗诵、演讲"],
    ]);
    expect(rows.slice(4, 6)).toEqual([
      ["2", "建立职工读书小组"],
      ["3", "开展各种形式的“中国梦·劳动美”——学习习近平新时代中国特色社会主义思想职工诵读活动"],
    ]);
    const below = rows.slice(6).flat().join("\n");
    expect(below).toContain("注：各单位于每月25日前将工作进展情况上报市总工会宣教部。");
    for (const words of [
      "负责人：",
      "审核人：",
      "填表人：张示例",
      "联系电话：13800000000",
      "填报日期：2020-04-24",
      "（单位盖章）",
    ])
      expect(below).toContain(words);
  });

  it("rules its table, header and all rows, and nothing else", () => {
    const model = printForms([printed()], definition);
    const first = model.rows.findIndex(([cell]) => cell!.value === "序号") + 1;
    expect(model.borders).toEqual([{ row: first, column: 1, rows: 4, columns: 7 }]);
  });

  it("shows a corrected figure once, with a mark, and its reason below the table", () => {
    const corrected = line("t1", { auto: { people: 1200, sessions: 3 }, correctionReason: "漏登一场的人数" });
    const rows = rowsOf(printForms([printed({ lines: unitLines([corrected]) })], definition));
    expect(rows.find(([number]) => number === "1")).toEqual([
      "1",
      "开办“大学习”课堂",
      "12",
      "1,234*",
      "3",
      "朗诵、演讲",
    ]);
    expect(rows.flat()).toContain("* 1 开办“大学习”课堂：参与人次已更正，原因：漏登一场的人数");
  });

  it("is an empty form for a unit that has reported nothing", () => {
    const rows = rowsOf(printForms([printed({ lines: [] })], definition));
    expect(rows.find(([number]) => number === "1")).toEqual(["1", "开办“大学习”课堂"]);
  });

  it("fills a side of A4: an annex of three rows leaves no half of it empty, with notes or without", () => {
    const long = "本表由各单位汇总，成果形式按活动登记填写，数量为期末数。".repeat(4);
    for (const note of ["", long]) {
      const { rowHeights, rows, columnWidths, sides } = printForms([printed({ note })], definition);
      const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
      const used = rows.reduce((sum, _, index) => sum + rowHeights[index + 1]!, 0);
      expect(sides).toBe(1);
      expect(used / ((width * 186) / 273)).toBeGreaterThan(0.9);
    }
  });

  it("never cuts what was typed, and stands on a side of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const forms = lengths.map((length) => {
          const values = { quantity: 1, note: "注".repeat(length) };
          return printed({ lines: unitLines([line("t1", { values })]) });
        });
        const model = printForms(forms, definition);
        // No two programs break pages at the same pixel.
        for (const spare of [-6, 0, 12]) for (const top of titleTops(model, spare)) expect(top).toBe(0);
        expect(model.sides).toBeGreaterThanOrEqual(lengths.length);
        const texts = model.rows.flat().map(({ value }) => String(value));
        for (const length of lengths) if (length > 0) expect(texts).toContain("注".repeat(length));
      }),
      { numRuns: 50 },
    );
  });
});

describe("a card on paper", () => {
  const card = definition.forms.find(({ name }) => name === "责任分工")!;
  const values = { firstResponsible: "张示例", leader: "李示例" };
  const [first] = card.fields;
  const ofCard = (over: Partial<PrintedForm> = {}) =>
    printed({ form: card, period: "建组织情况", isOnly: true, lines: [], ...over });

  it("has its fields below each other, under the name of the campaign and its own, for the return by its name", () => {
    const lines = unitLines([
      line("", { formId: card.formId, values: { ...values, [first!.field]: "张示例" } }),
    ]);
    const rows = rowsOf(printForms([ofCard({ lines })], definition)).filter((cells) => cells.length > 0);
    expect(rows.slice(0, 4)).toEqual([
      [`${definition.campaign.title}\n责任分工`],
      ["填报单位：例河县总工会", "报送事项：建组织情况"],
      ["序号", "项目", "填写内容"],
      ["1", "第一责任人", "张示例"],
    ]);
    expect(rows.slice(4, 9).map(([, label]) => label)).toEqual(
      card.fields.slice(1).map(({ label }) => label),
    );
    expect(rows.flat().join()).toContain("（单位盖章）");
  });

  it("is ruled from its heads to its last field, and fills the side", () => {
    const { borders, sides, rows, rowHeights } = printForms([ofCard()], definition);
    expect([sides, borders[0]!.rows, borders[0]!.columns]).toEqual([1, card.fields.length + 1, 3]);
    const used = rows.reduce((sum, _, index) => sum + rowHeights[index + 1]!, 0);
    expect(used).toBeGreaterThan(600);
  });
});

describe("a register on paper", () => {
  const ofRegister = (...entries: Entry[]) =>
    printed({ form: register, lines: entryLines(entries, register, definition) });
  const used = ({ rows, rowHeights }: SheetModel) =>
    rows.reduce((sum, _, index) => sum + rowHeights[index + 1]!, 0);

  it("has a row an entry, by their days, with the task in words and the fields of the register as columns", () => {
    const rows = rowsOf(printForms([ofRegister(entry(2), entry(1))], definition)).filter(
      (cells) => cells.length > 0,
    );
    expect(rows[0]).toEqual([`${definition.campaign.title}\n活动记录`]);
    expect(rows[2]).toEqual(["序号", ...register.fields.map(({ label }) => label)]);
    expect(rows[3]).toEqual(["1", "2020-04-11", "1 开办“大学习”课堂", "例题1", "1,001"]);
    expect(rows[4]).toEqual(["2", "2020-04-12", "1 开办“大学习”课堂", "例题2", "1,002"]);
    expect(rows[5]).toEqual(["（以下空白）"]);
  });

  it("fills its side with empty rows, all of them where nothing was entered", () => {
    for (const entries of [[], [entry(1)]]) {
      const model = printForms([ofRegister(...entries)], definition);
      expect([model.sides, used(model) > 620]).toEqual([1, true]);
    }
    expect(rowsOf(printForms([ofRegister()], definition)).flat()).not.toContain("（以下空白）");
  });

  it("has its heads on every side, all entries once, and signatures on the side of the last one", () => {
    const most = { minLength: 1, maxLength: 60 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), most), fc.boolean(), (lengths, isLong) => {
        const entries = lengths.map((length, at) =>
          entry(at % 15, {
            activityId: `b${at}`,
            values: { theme: `题${at}。${"长".repeat(isLong ? length : length % 60)}` },
          }),
        );
        const model = printForms([ofRegister(...entries)], definition);
        const all = rowsOf(model);
        expect(all.filter(([head]) => head === "序号").length).toBe(model.sides);
        expect(model.borders.length).toBe(model.sides);
        const theme = register.fields.findIndex(({ field }) => field === "theme") + 1;
        // A text that goes on overleaf has the heads between its parts.
        const entered = model.rows.filter(([number]) => number!.value !== "序号");
        const texts = entered.map((cells) => String(cells[theme]!.value)).join("");
        for (const [at, length] of lengths.entries())
          expect(
            texts.split(`题${at}。${"长".repeat(isLong ? length : length % 60)}`).length,
          ).toBeGreaterThan(1);
        const { rowHeights } = model;
        for (const height of Object.values(rowHeights)) expect(height).toBeLessThan(700);
        const signed = model.rows.findIndex((cells) => String(cells[0]!.value).startsWith("负责人"));
        const last = model.borders[model.borders.length - 1]!;
        expect(last.row + last.rows - 1).toBeLessThan(signed + 1);
        // Nothing but notes and signatures stands between the last rule and the end: no side of its own.
        const tail = model.rows.slice(last.row + last.rows - 1, signed);
        expect(tail.length).toBeLessThan(8);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the office's own form", () => {
  const lines = fc.array(
    fc.record({
      unitId: fc.constantFrom("U001", "U002", "U003"),
      periodId: fc.constantFrom("r1.2020-03", "r1.2020-04", "r1.2020-05"),
      rowId: fc.constantFrom("t1", "t2", "t3"),
      quantity: fc.option(fc.integer({ min: 0, max: 900 })),
      people: fc.option(fc.integer({ min: 0, max: 9000 })),
      results: fc.constantFrom("", "朗诵", "演讲、朗诵"),
    }),
    { maxLength: 40 },
  );

  it("sums the record: a stock is what each unit told last, a flow all that it told, to date and of each month", () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const record = [
          ...new Map(drawn.map((each) => [`${each.unitId}${each.periodId}${each.rowId}`, each])).values(),
        ];
        const rows = record.map(({ quantity, people, results, ...ids }) =>
          line(ids.rowId, { ...ids, values: { quantity, people, results } }),
        );
        for (const months of [["03", "04", "05"], ["04"]]) {
          const own = rows.filter(({ periodId }) => months.includes(periodId.slice(-2)));
          for (const made of officeLines(form, own, definition)) {
            const told = own.filter(({ rowId }) => rowId === made.rowId);
            const numbers = (field: string) =>
              told.map(({ values }) => values[field]).filter((value) => typeof value === "number");
            const last = ["U001", "U002", "U003"].flatMap((unitId) =>
              months
                .map((month) =>
                  told.find((row) => row.unitId === unitId && row.periodId === `r1.2020-${month}`),
                )
                .map((row) => row?.values.quantity)
                .filter((value) => typeof value === "number")
                .slice(-1),
            );
            const sum = (values: readonly number[]) =>
              values.length > 0 ? values.reduce((a, b) => a + b, 0) : null;
            expect(made.values.quantity).toBe(sum(last));
            expect(made.values.people).toBe(sum(numbers("people")));
            const named = new Set(
              told.flatMap(({ values }) => String(values.results).split("、")).filter(Boolean),
            );
            expect(new Set(String(made.values.results).split("、").filter(Boolean))).toEqual(named);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("a list of all units", () => {
  const units = ["例1县总工会", "例2县总工会"].map((name, i) => unit({ unitId: `U00${i + 1}`, name }));
  const card = definition.forms.find(({ name }) => name === "建组织")!;
  const event = (unitId: string, day: number, values: Entry["values"], over: Partial<Entry> = {}): Entry => ({
    ...entry(day),
    unitId,
    activityId: `${unitId}.${day}`,
    values,
    ...over,
  });
  const cardLine = (unitId: string, periodId: string, values: TableLine["values"]): TableLine => ({
    ...line("", { formId: card.formId, unitId, periodId, values }),
  });
  const shown = (of: ReturnType<typeof allUnits>) =>
    rowsOf(printForms([printed({ ...of, unit: "例海市总工会" })], definition)).filter(
      (cells) => cells.length > 0,
    );

  it("has the entries of all units in their order and by their days, a joint event once, and what they add up to", () => {
    const entries = [
      event("U002", 3, { people: 20, theme: "乙" }),
      event("U001", 9, { people: 1200, theme: "丙" }),
      event("U001", 2, { people: 10, theme: "甲", joint: "协办" }),
      event("U001", 5, { people: 4, theme: "丁" }, { collectedAt: "2020-04-20" }),
      // The office typed it, and it stands in a second report.
      event("U001", 5, { people: 5, theme: "丁" }, { collectedAt: "2020-04-26" }),
    ];
    const of = allUnits(register, { units, entries, lines: [] }, definition);
    const rows = shown(of);
    expect(rows[0]).toEqual([`${definition.campaign.title}\n活动记录`]);
    expect(rows.slice(3, 6).map((cells) => cells.filter((_, at) => at !== 2))).toEqual([
      ["1", "例1县总工会", "丁", "5"],
      ["2", "例1县总工会", "丙", "1,200"],
      ["3", "例2县总工会", "乙", "20"],
    ]);
    expect(rows[6]).toEqual(["合计", "1,225"]);
    expect(of.note).toBe("本表列出 2 个单位报的 3 条。");
  });

  it("of a few entries stands on one side, however much taller than the others one of them is", () => {
    for (const length of [1, 30, 50]) {
      const entries = [1, 2, 3].map((day) =>
        event("U001", day, { theme: "题".repeat(day === 2 ? length : 4) }),
      );
      const of = allUnits(register, { units, entries, lines: [] }, definition);
      const { sides } = printForms([printed({ ...of, note: `一\n${of.note}` })], definition);
      expect([length, sides]).toEqual([length, 1]);
    }
  });

  it("of several sides is one table in a file: its heads once, every entry, rules around all of it", () => {
    const entries = Array.from({ length: 60 }, (_, i) =>
      event("U001", i % 20, { theme: `题${i}`, people: 1 }, { activityId: `e${i}` }),
    );
    const of = allUnits(register, { units, entries, lines: [] }, definition);
    const paper = printForms([printed(of)], definition);
    expect(paper.sides).toBeGreaterThan(1);
    const file = asOneTable(paper);
    const rows = rowsOf(file);
    expect(rows.filter(([head]) => head === "序号")).toHaveLength(1);
    const [border] = file.borders;
    expect(rows.slice(border!.row, border!.row + border!.rows - 2).map(([number]) => number)).toEqual(
      entries.map((_, i) => `${i + 1}`),
    );
    expect(rows[border!.row + border!.rows - 2]![0]).toBe("合计");
    expect([file.borders.length, Object.keys(file.rowHeights).length]).toEqual([1, file.rows.length]);
    const signed = file.rows.findIndex((cells) => String(cells[0]!.value).startsWith("负责人"));
    expect(file.merges.map(({ row }) => row)).toContain(signed + 1);
    const short = printForms(
      [printed(allUnits(register, { units, entries: entries.slice(0, 2), lines: [] }, definition))],
      definition,
    );
    expect(asOneTable(short)).toBe(short);
  });

  it("of a card has what each unit answered last, how many said yes, and nothing of who has not answered", () => {
    const [first] = card.fields.filter(({ kind }) => kind === "yesNo");
    const lines = [
      cardLine("U001", "r2.2020-03", { [first!.field]: false }),
      cardLine("U001", "r2.2020-04", { [first!.field]: true }),
    ];
    const rows = shown(allUnits(card, { units, entries: [], lines }, definition));
    expect(rows[0]).toEqual([`${definition.campaign.title}\n建组织`]);
    expect(rows[3]!.slice(0, 3)).toEqual(["1", "例1县总工会", "是"]);
    expect(rows[4]!.slice(0, 2)).toEqual(["合计", "是 1"]);
    expect(rows.flat()).not.toContain("例2县总工会");
  });

  it("of a few rows more than a side takes stands closer rather than with its total alone overleaf", () => {
    for (const count of [11, 12, 13, 14]) {
      const entries = Array.from({ length: count }, (_, i) =>
        event("U001", i, { theme: `题${i}`, people: 1 }, { activityId: `e${i}` }),
      );
      const { sides, rowHeights, rows } = printForms(
        [printed(allUnits(register, { units, entries, lines: [] }, definition))],
        definition,
      );
      const used = rows.reduce((sum, _, at) => sum + rowHeights[at + 1]!, 0);
      expect([count, sides, used < 692]).toEqual([count, 1, true]);
    }
  });

  it("has nothing of a table at the foot of a side that belongs to the next: its heads begin there with their line", () => {
    const entries = Array.from({ length: 60 }, (_, i) =>
      event("U001", i % 20, { theme: `题${i}`, people: 1 }, { activityId: `e${i}` }),
    );
    const model = printForms(
      [printed(allUnits(register, { units, entries, lines: [] }, definition))],
      definition,
    );
    const width = model.columnWidths.reduce((sum, pixels) => sum + pixels, 0);
    // No two programs break pages at the same pixel.
    for (const spare of [-6, 0, 12]) {
      const side = (width * 186) / 273 + spare;
      let at = 0;
      const tops = model.rows.map((_, index) => {
        const high = model.rowHeights[index + 1]!;
        const top = at + high > side ? 0 : at;
        at = top + high;
        return top;
      });
      for (const { row } of model.borders.slice(1)) expect(tops[row - 2]).toBe(0);
    }
  });

  it("of names alone ends without a row of totals that says nothing", () => {
    const names = ["张示例", "李样本"].map((theme, at) => event(`U00${at + 1}`, 3, { theme }));
    const { lines } = allUnits(register, { units, entries: names, lines: [] }, definition);
    expect(lines.map(({ values }) => values.theme)).toEqual(["张示例", "李样本"]);
  });

  it("is none where nobody told anything; places in an order are not added", () => {
    expect(allUnits(register, { units, entries: [], lines: [] }, definition).lines).toEqual([]);
    const ranked = { ...register, fields: register.fields.map((field) => ({ ...field, role: undefined })) };
    const withRank = {
      ...ranked,
      fields: ranked.fields.map((field) => (field.field === "people" ? { ...field, field: "rank" } : field)),
    };
    const { lines } = allUnits(
      withRank,
      { units, entries: [event("U001", 3, { rank: 2 })], lines: [] },
      definition,
    );
    expect(lines).toHaveLength(1);
  });
});
