// How long it is known what people did.
import { describe, expect, it } from "@jest/globals";
import { Histories } from "../../src/spreadsheet/history";
import { newWorkbook } from "../../src/spreadsheet/model/new";

const ZHANG = "zhang@office.example";
const unit = (number: number) => `例${number}镇工会`;
const book = newWorkbook("a");
const change = { before: book, after: book, shifts: [], places: [], tabs: null };

describe("somebody who works in hundreds of files, one after another", () => {
  const histories = new Histories();
  const isKnown = (number: number) =>
    histories.of(unit(number), ZHANG).next("undo", () => true) !== undefined;
  for (let number = 0; number < 300; number++) {
    histories.landed(unit(number), change, { user: ZHANG, doing: `edit${number}` });
    histories.landed(unit(0), change, { user: ZHANG, doing: `again${number}` });
  }

  it("can undo in those of late, and in one that was used all the time", () => {
    expect([299, 280, 0].map(isKnown)).toEqual([true, true, true]);
  });

  it("is not kept in memory with every workbook as it was before", () => {
    expect(isKnown(1)).toBe(false);
  });
});
