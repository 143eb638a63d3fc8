// The table of the leaders' page: figures stay whole, with as many columns as staff may add.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { linesIn } from "../../../src/core/cells/fit";
import type { ReportTable } from "../../../src/core/figures";
import { buildSummary } from "../../../src/core/summary";
import { widthOf } from "../../../src/core/summary/canvas";
import { placesFor } from "../../../src/core/summary/table-places";
import { readingCampaign, report, tableOf, unit, withFields } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const reading = readingCampaign();
const ledger = tableOf(reading);
const online = {
  ...ledger.fields.find(({ field }) => field === "people")!,
  field: "online",
  label: "线上参与人次",
};
const screens = { ...online, field: "screens", label: "线上场次" };
const definition = withFields(reading, ledger.formId, [...ledger.fields, online, screens]);
const units = [unit()];
const reports = [report({ state: "accepted" })];

/** Words of the page's table by row, one for each column that has any, and how many lines each cell takes. */
function tableWith(values: Readonly<Record<string, number>>): { words: string[]; lines: number[] }[] {
  const fields = Object.keys(values);
  const tables: ReportTable[] = [
    {
      unitId: "U001",
      periodId: "r1.2020-03",
      formId: ledger.formId,
      fields,
      rows: reading.tasks.slice(0, 3).map(({ taskId }) => [taskId, ...Object.values(values)] as const),
    },
  ];
  const today = "2020-04-10";
  const rollup = rollUpRows({
    definition,
    units,
    reports,
    ledgerRows: [],
    activities: [],
    today,
    asAt: today,
  });
  const { rows, merges } = buildSummary({ rollup, definition, units, reports, tables });
  const first = rows.findIndex(([cell]) => String(cell?.value).startsWith("台账数字"));
  return rows.slice(first + 1, first + 6).map((row, i) => ({
    words: row.slice(0, 13).flatMap(({ value }) => (value === "" ? [] : [String(value)])),
    lines: row.slice(0, 13).map(({ value }, at) => {
      const { columns = 1 } =
        merges.find((each) => each.row === first + 2 + i && each.column === at + 1) ?? {};
      return linesIn(String(value), widthOf(at + 1, columns), 10);
    }),
  }));
}

describe("the table of the leaders' page", () => {
  it("breaks no bracket where a fourth column takes room, and leaves out a column that nobody has filled", () => {
    const [header, first] = tableWith({ quantity: 60, people: 12_783, sessions: 40, online: 8_542 });
    expect(header!.words).toHaveLength(4);
    expect(first!.words.slice(1)).toContain("12,783（12,783）");
    expect(Math.max(...first!.lines)).toBe(1);
    const [shorter] = tableWith({ quantity: 60, people: 2_783, sessions: 40 });
    expect(shorter!.words.join()).not.toContain("线上");
  });

  it("says at its end which columns have no room, and nothing where all have", () => {
    const four = { quantity: 60, people: 2_783, sessions: 40, online: 8_542 };
    const end = (values: Readonly<Record<string, number>>) => tableWith(values).pop()!.words.join();
    expect(end({ ...four, screens: 7 })).toBe("另有 1 栏（线上场次），见“导出和打印”的上报台账");
    expect(end(four)).not.toContain("另有");
  });

  it("breaks figures before their bracket at most, however large they are", () => {
    const column = fc
      .tuple(fc.nat(99_999), fc.nat(9_999))
      .map(([all, own]) => [`${all}`, `（${own}）`] as const);
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (words) => {
        const places = placesFor(words.map(([all, own]) => [`${all}${own}`]));
        expect(places).toHaveLength(words.length);
        places.forEach(([first, span], i) => {
          for (const part of words[i]!) expect(linesIn(part, widthOf(first, span), 10)).toBe(1);
          expect(first).toBeGreaterThan(i === 0 ? 4 : places[i - 1]![0] + places[i - 1]![1] - 1);
          expect(first + span - 1).toBeLessThanOrEqual(13);
        });
      }),
    );
  });
});
