// A laid-out tab has thousands of blank cells: they are one object, however many changes go over them.
import { expect, it } from "@jest/globals";
import { newSheet } from "../../src/spreadsheet/model/new";
import { SheetDraft } from "../../src/workbook/draft";
import { EMPTY } from "../../src/workbook/grid";

const RULE = { criteria: "CHECKBOX", values: [], allowInvalid: false, helpText: null };

it("cells that are alike stay one cell when the same style and rule are laid over them", () => {
  const draft = new SheetDraft(newSheet(1, "台账"));
  const [bold, tick] = [{ bold: true }, RULE];
  const lay = () => draft.withRule(draft.restyle(EMPTY, bold), tick);
  expect(lay()).toBe(lay());
  expect(lay()).toEqual({ v: null, s: 1, d: 0 });
});

it("what is typed into one of them is in that one alone", () => {
  const draft = new SheetDraft(newSheet(1, "台账"));
  const blank = draft.restyle(EMPTY, { bold: true });
  draft.set(1, 1, blank);
  draft.set(1, 2, { ...blank, v: "甲" });
  expect([draft.get(1, 1), draft.get(1, 2)]).toEqual([
    { v: null, s: 1 },
    { v: "甲", s: 1 },
  ]);
});
