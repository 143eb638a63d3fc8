// An edit reaches the rows that its person saw, or none.
import { describe, expect, it } from "@jest/globals";
import { filterAfter } from "../src/page/desk/open-filter";
import { withMeantFormulas } from "../src/server/formulas-after";
import { asMeant } from "../src/server/meant";
import type { UserEdit } from "../src/wire/api";

const typed = (row: number, rows = 1): UserEdit => ({
  kind: "values",
  sheetId: 7,
  row,
  column: 2,
  values: Array.from({ length: rows }, () => ["x"]),
});
const gone = (at: number, count = 1) => ({ at, count: -count });
const came = (at: number, count = 1) => ({ at, count });

describe("an edit after others moved rows", () => {
  it.each([
    ["rows came above", typed(5), [came(2, 3)], typed(8)],
    ["rows came below", typed(5), [came(6)], typed(5)],
    ["a row above went, another came", typed(5), [gone(1), came(4, 2)], typed(6)],
    ["its row went", typed(5), [gone(5)], null],
    ["one of its rows went", typed(5, 3), [gone(6)], null],
    ["a row came among its rows", typed(5, 3), [came(6)], null],
    ["nothing happened", typed(5), [], typed(5)],
  ] as const)("where %s", (_name, edit, shifts, meant) => {
    expect(asMeant(edit, shifts)).toEqual(meant);
  });

  it("fills on only while what is filled and what it is filled from are together", () => {
    const filled = { ...typed(6, 2), from: { row: 5, column: 2, rows: 1, columns: 1 } } as UserEdit;
    expect(asMeant(filled, [came(2, 3)])).toEqual({
      ...typed(9, 2),
      from: { row: 8, column: 2, rows: 1, columns: 1 },
    });
    expect(asMeant(filled, [came(6)])).toBeNull();
    expect(asMeant(filled, [gone(5)])).toBeNull();
  });

  it("deletes the rows that were looked at, not those that stand there now", () => {
    const rows: UserEdit = { kind: "deleteRows", sheetId: 7, at: 10, count: 2 };
    expect(asMeant(rows, [came(3)])).toEqual({ ...rows, at: 11 });
    expect(asMeant(rows, [gone(10, 2)])).toBeNull();
  });

  it("goes along with its column where others inserted or deleted one before it", () => {
    const column = (at: number, count = 1) => ({ at, count, columns: true }) as const;
    expect(asMeant(typed(5), [column(1)])).toEqual({ ...typed(5), column: 3 });
    expect(asMeant(typed(5), [came(2, 3), column(1)])).toEqual({ ...typed(8), column: 3 });
    expect(asMeant(typed(5), [column(3)])).toEqual(typed(5));
    expect(asMeant(typed(5), [column(2, -1)])).toBeNull();
    expect(asMeant(typed(5), [column(1, -1)])).toEqual({ ...typed(5), column: 1 });
    const filtered: UserEdit = { kind: "filterColumn", sheetId: 7, column: 2, hidden: ["x"] };
    expect(asMeant(filtered, [column(1), came(1)])).toEqual({ ...filtered, column: 3 });
    expect(asMeant(filtered, [column(2, -1)])).toBeNull();
  });

  it("moves the cells that were cut to the place that was looked at, in their tab and in another", () => {
    const cut = (
      row: number,
      column: number,
      to: { sheetId: number; row: number; column: number },
    ): UserEdit => ({
      kind: "cut",
      sheetId: 7,
      row,
      column,
      rows: 2,
      columns: 1,
      to,
    });
    const column = { at: 1, count: 1, columns: true } as const;
    const edit = cut(4, 2, { sheetId: 7, row: 1, column: 6 });
    expect(asMeant(edit, [came(3)])).toEqual(cut(5, 2, { sheetId: 7, row: 1, column: 6 }));
    expect(asMeant(edit, [came(1), column])).toEqual(cut(5, 3, { sheetId: 7, row: 2, column: 7 }));
    expect(asMeant(edit, [gone(5)])).toBeNull();
    expect(asMeant(edit, [gone(2)])).toBeNull();
    const away = cut(4, 2, { sheetId: 9, row: 3, column: 1 });
    expect(asMeant(away, [came(1)], [came(2)])).toEqual(cut(5, 2, { sheetId: 9, row: 4, column: 1 }));
  });

  it("is asked for in the open panel of a filter by the column that was chosen", () => {
    const open = { sheetId: 7, column: 2, x: 0, y: 0, opening: 1 };
    const columns = (at: number, count: number, sheetId = 7) =>
      ({ sheetId, dimension: "COLUMNS", at, count }) as const;
    expect(filterAfter(open, [columns(1, 1)])).toEqual({ ...open, column: 3 });
    expect(filterAfter(open, [columns(1, 1, 9), { ...columns(1, 1), dimension: "ROWS" }])).toBe(open);
    expect(filterAfter(open, [{ ...columns(1, 0), order: { from: [2, 1] } }])).toEqual({
      ...open,
      column: 1,
    });
    expect(filterAfter(open, [columns(2, -1)])).toBeNull();
  });

  it("leaves edits of tabs and columns alone", () => {
    const column: UserEdit = { kind: "insertColumns", sheetId: 7, at: 2, count: 1 };
    expect(asMeant(column, [gone(1)])).toBe(column);
  });

  describe("whose rows a colleague sorted", () => {
    const sorted = { at: 2, count: 0, order: { from: [5, 3, 2, 4], across: { first: 1, count: 3 } } };

    it("goes along with its row, also where more rows came then", () => {
      expect(asMeant(typed(2), [sorted])).toEqual(typed(4));
      expect(asMeant(typed(3), [sorted])).toEqual(typed(3));
      expect(asMeant(typed(5), [sorted, came(1, 2)])).toEqual(typed(4));
      expect(asMeant(typed(9), [sorted])).toEqual(typed(9));
    });

    it("stays beside what was sorted, where its columns were none of it", () => {
      const beside: UserEdit = { kind: "values", sheetId: 7, row: 2, column: 4, values: [["x"]] };
      expect(asMeant(beside, [sorted])).toEqual(beside);
    });

    it("is not done where its rows are no longer together, or only half of its cells went along", () => {
      expect(asMeant(typed(2, 2), [sorted])).toBeNull();
      const wide: UserEdit = { kind: "values", sheetId: 7, row: 2, column: 3, values: [["x", "y"]] };
      expect(asMeant(wide, [sorted])).toBeNull();
      expect(asMeant({ kind: "deleteRows", sheetId: 7, at: 2, count: 1 }, [sorted])).toBeNull();
    });

    it("looks and sorts all of them as before, and deletes the row that was looked at", () => {
      const all = { sheetId: 7, row: 2, column: 1, rows: 4, columns: 3 };
      const bold: UserEdit = { kind: "style", ...all, look: { bold: true } };
      const again: UserEdit = { kind: "sort", ...all, by: [{ column: 1, ascending: true }] };
      for (const edit of [bold, again]) expect(asMeant(edit, [sorted])).toEqual(edit);
      const whole = { at: 2, count: 0, order: { from: [5, 3, 2, 4] } };
      expect(asMeant({ kind: "deleteRows", sheetId: 7, at: 2, count: 1 }, [whole])).toMatchObject({ at: 4 });
      expect(asMeant(typed(2), [{ ...whole, columns: true }])).toEqual({ ...typed(2), column: 4 });
    });
  });

  describe("with a formula", () => {
    const formula = (text: string): UserEdit => ({
      kind: "values",
      sheetId: 7,
      row: 4,
      column: 3,
      values: [[text]],
    });
    const names = (id: number) => ({ 7: "名单", 9: "会费" })[id];
    const meant = (text: string, ...shifts: Parameters<typeof withMeantFormulas>[1]) => {
      const edit = withMeantFormulas(formula(text), shifts, names);
      return edit.kind === "values" && edit.values[0]![0];
    };
    const here = { sheetId: 7 };

    it("speaks of the cells that were seen, in its own tab and in others", () => {
      expect(meant("=B4*10", { ...here, ...came(2) })).toBe("=B5*10");
      expect(meant("=B4*10+会费!A3", { sheetId: 9, ...gone(1) })).toBe("=B4*10+'会费'!A2");
      expect(meant("=SUM(B2:B4)", { ...here, ...came(3, 2) }, { ...here, ...gone(1) })).toBe("=SUM(B1:B5)");
      expect(meant("=B4", { ...here, at: 2, count: 1, columns: true })).toBe("=C4");
      expect(meant("B4", { ...here, ...came(2) })).toBe("B4");
    });

    it("goes along with its row where it was sorted, as those do that stand there, and follows rows that were drawn elsewhere", () => {
      expect(meant("=B4*B$1", { ...here, at: 2, count: 0, order: { from: [4, 2, 3] } })).toBe("=B2*B$1");
      const moved = { at: 4, count: 1, to: 2 };
      expect(meant("=B4", { ...here, at: 2, count: 0, order: { from: [4, 2, 3], moved } })).toBe("=B2");
    });
  });
});
