// What pages are told when a spreadsheet changed.
import { describe, expect, it } from "@jest/globals";
import { compareViews } from "../src/server/changes";
import type { SheetView, SpreadsheetView } from "../src/wire/api";

const members: SheetView = {
  id: 0,
  name: "名单",
  index: 0,
  hidden: false,
  tabColor: null,
  rows: 100,
  columns: 10,
  gridlines: true,
  frozenRows: 1,
  frozenColumns: 0,
  hiddenRows: [],
  hiddenColumns: [],
  rowHeights: {},
  columnWidths: {},
  cells: { "1,1": { v: "姓名", d: "姓名" }, "2,1": { v: "钱示例", d: "钱示例" } },
  merges: [],
  validations: [],
  conditionalFormats: [],
  locked: [],
  filter: null,
  charts: [],
};
const fees: SheetView = { ...members, id: 7, name: "会费", index: 1, cells: { "1,1": { v: 3, d: "3" } } };

const book = (...sheets: SheetView[]): SpreadsheetView => ({
  id: "b",
  name: "俱乐部",
  owner: "lin@club.example",
  locale: "zh_CN",
  timeZone: "Asia/Shanghai",
  canEdit: true,
  hasScript: true,
  sheets,
});

const nothing = { kind: "build", sheets: [], shifts: [], patches: [] };

const chart = {
  id: 1,
  type: "COLUMN",
  options: {},
  row: 4,
  column: 5,
  offsetX: 0,
  offsetY: 0,
  width: 600,
  height: 371,
  data: [["钱示例", 20]],
  headers: 0,
};

describe("changes of a spreadsheet", () => {
  it("are none between equal pictures, even where they are copies", () => {
    const changes = compareViews(book(members, fees), structuredClone(book(members, fees)));
    expect(changes).toEqual({ kind: "cells", patches: [] });
  });

  it("name a cell that was written and one that was emptied", () => {
    const after = { ...members, cells: { "1,1": { v: "名字", d: "名字" } } };
    expect(compareViews(book(members, fees), book(after, fees))).toEqual({
      kind: "cells",
      patches: [{ id: 0, cells: { "1,1": { v: "名字", d: "名字" }, "2,1": null } }],
    });
  });

  it("see a new look where the value stayed", () => {
    const after = {
      ...members,
      cells: { ...members.cells, "1,1": { v: "姓名", d: "姓名", s: { bold: true } } },
    };
    expect(compareViews(book(members), book(after))).toMatchObject({ kind: "cells", patches: [{ id: 0 }] });
  });

  it("bring only the tab whose build changed", () => {
    const wider = { ...fees, columnWidths: { 1: 200 } };
    expect(compareViews(book(members, fees), book(members, wider))).toEqual({
      kind: "build",
      sheets: [wider],
      shifts: [],
      patches: [],
    });
  });

  it("bring cells that changed together with another tab's build", () => {
    const written = { ...members, cells: { "1,1": { v: "名字", d: "名字" } } };
    const wider = { ...fees, columnWidths: { 1: 200 } };
    expect(compareViews(book(members, fees), book(written, wider))).toEqual({
      kind: "build",
      sheets: [wider],
      shifts: [],
      patches: [{ id: 0, cells: { "1,1": { v: "名字", d: "名字" }, "2,1": null } }],
    });
  });

  it("are a matter of build when a tab is gone or the file may no longer be edited", () => {
    expect(compareViews(book(members, fees), book(members))).toEqual({ ...nothing, sheets: [] });
    expect(compareViews(book(members), { ...book(members), canEdit: false })).toEqual(nothing);
  });

  it("bring fresh figures of a chart without building the tab anew, but not a chart that moved", () => {
    const before = { ...members, charts: [chart] };
    const fresh = { ...members, charts: [{ ...chart, data: [["钱示例", 35]] }] };
    const moved = { ...members, charts: [{ ...chart, row: 9 }] };
    expect(compareViews(book(before), book(fresh))).toMatchObject({
      kind: "cells",
      patches: [{ charts: fresh.charts }],
    });
    expect(compareViews(book(before), book(moved))).toEqual({ ...nothing, sheets: [moved] });
  });
});
