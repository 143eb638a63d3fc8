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

describe("somebody whose last step the disk did not take", () => {
  const typed = (histories: Histories, doing: string) =>
    histories.landed("a", change, { user: ZHANG, doing });
  const lastOf = (histories: Histories) => histories.of("a", ZHANG).next("undo", () => true)?.doing;

  it("can undo the one before, and bring again what was taken back before", () => {
    const histories = new Histories();
    typed(histories, "first");
    typed(histories, "second");
    const history = histories.of("a", ZHANG);
    const second = history.next("undo", () => true)!;
    history.drop("undo", second);
    history.put("undo", second.parts);
    histories.journal.committed();
    typed(histories, "third");
    histories.journal.rolledBack();
    expect(lastOf(histories)).toBe("first");
    expect(history.next("redo", () => true)).toBeDefined();
  });

  it("still has the step that could not be taken back", () => {
    const histories = new Histories();
    typed(histories, "first");
    typed(histories, "second");
    histories.journal.committed();
    const history = histories.of("a", ZHANG);
    history.drop("undo", history.next("undo", () => true)!);
    histories.journal.rolledBack();
    expect(lastOf(histories)).toBe("second");
  });

  it("finds the cells where they are, as others' rows did not come either", () => {
    const histories = new Histories();
    typed(histories, "first");
    histories.journal.committed();
    const shift = { dimension: "ROWS", at: 1, count: 1 } as const;
    histories.moved("a", "li@office.example", [{ sheetId: 0, shift }] as never);
    histories.journal.rolledBack();
    const step = histories.of("a", ZHANG).next("undo", () => true)!;
    expect([step.overtaken, step.parts[0]!.later]).toEqual([false, []]);
  });
});
