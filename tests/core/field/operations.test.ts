import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { derivedFormula, derivedValue, inOrder, rowOperations } from "../../../src/core/field/operations";
import type { Field, FieldValue, RowOperation } from "../../../src/core/model";
import { fieldOf } from "../../field-of";

const hours = fieldOf("hours", "number", { label: "时长" });
const people = fieldOf("people", "integer", { label: "志愿者" });
const perHead = fieldOf("perHead", "number", {
  label: "人均",
  origin: "ratio",
  operands: ["hours", "people"],
});
const derive = (origin: RowOperation, operands: string[], values: Record<string, FieldValue>) =>
  derivedValue(fieldOf("made", "number", { origin, operands }), values);

beforeAll(() => {
  const wasm = createRequire(__filename).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(wasm) });
});

describe("a column made from others of its row", () => {
  it("divides hours by volunteers", () => {
    expect(derivedValue(perHead, { hours: 66.5, people: 20 })).toBeCloseTo(3.325);
    expect(derivedValue(perHead, { hours: 40, people: 5 })).toBe(8);
  });

  it("is empty where it would divide by zero, or by nothing", () => {
    expect(derivedValue(perHead, { hours: 40, people: 0 })).toBeNull();
    expect(derivedValue(perHead, { hours: 40, people: null })).toBeNull();
    expect(derivedValue(perHead, { hours: null, people: 5 })).toBeNull();
  });

  it("adds and subtracts what is there, and is empty where nothing is", () => {
    expect(derive("total", ["a", "b", "c"], { a: 3, b: null, c: 4 })).toBe(7);
    expect(derive("difference", ["a", "b"], { a: 3, b: 5 })).toBe(-2);
    expect(derive("difference", ["a", "b"], { a: null, b: 5 })).toBe(-5);
    expect(derive("total", ["a", "b"], { a: null, b: null })).toBeNull();
  });

  it("multiplies only what is all there", () => {
    expect(derive("product", ["a", "b"], { a: 3, b: 5 })).toBe(15);
    expect(derive("product", ["a", "b"], { a: 3, b: null })).toBeNull();
  });

  it("comes after the columns that it is made from, however they stand", () => {
    const twice = fieldOf("twice", "number", { origin: "total", operands: ["perHead", "perHead"] });
    expect(inOrder([twice, perHead, hours, people]).map(({ field }) => field)).toEqual(["perHead", "twice"]);
  });

  it("that leads back to itself is left out and shows nothing", () => {
    const one = fieldOf("one", "number", { origin: "total", operands: ["two", "hours"] });
    const two = fieldOf("two", "number", { origin: "total", operands: ["one", "hours"] });
    expect(inOrder([one, two, hours])).toEqual([]);
    expect(derivedFormula(one, [one, two, hours], () => ({ own: "$A1" }))).toBe('=""');
  });
});

/** What a calculation engine makes of a formula over A1, B1, C1 and their corrections in A2, B2, C2. */
function evaluate(field: Field, own: readonly Cell[], corrections: readonly Cell[]): string {
  const book = new Model("book", "en", "UTC", "en");
  [own, corrections].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null) book.setUserInput(0, row + 1, column + 1, String(cell));
    });
  });
  const letters = ["A", "B", "C"];
  const cellsOf = (key: string) => ({
    own: `$${letters[Number(key)]}$1`,
    correction: `$${letters[Number(key)]}$2`,
  });
  book.setUserInput(0, 4, 1, derivedFormula(field, [field], cellsOf));
  book.evaluate();
  return book.getFormattedCellValue(0, 4, 1);
}

type Cell = number | null;

describe("its formula", () => {
  it("shows exactly what is computed when the report is collected, corrections and empty cells among them", () => {
    const cell = fc.option(fc.integer({ min: -900, max: 900 }), { nil: null });
    const three = fc.tuple(cell, cell, cell);
    const operation = fc.constantFrom(...(Object.keys(rowOperations) as RowOperation[]));
    fc.assert(
      fc.property(operation, three, three, (origin, own, corrections) => {
        const operands = ["0", "1", "2"].slice(0, Math.min(3, rowOperations[origin].operands[1]));
        const field = fieldOf("made", "number", { origin, operands });
        const values = Object.fromEntries(own.map((value, index) => [index, corrections[index] ?? value]));
        const expected = derivedValue(field, values);
        const shown = evaluate(field, own, corrections);
        if (expected === null) expect(shown).toBe("");
        else expect(Number(shown)).toBeCloseTo(Number(expected), 6);
      }),
      { numRuns: 60 },
    );
  });

  it("is empty over a text that should be a number; the red line names it", () => {
    const book = new Model("book", "en", "UTC", "en");
    book.setUserInput(0, 1, 1, "约40");
    book.setUserInput(0, 1, 2, "5");
    const cellsOf = (key: string) => ({ own: key === "hours" ? "$A$1" : "$B$1" });
    book.setUserInput(0, 4, 1, derivedFormula(perHead, [perHead], cellsOf));
    book.evaluate();
    expect(book.getFormattedCellValue(0, 4, 1)).toBe("");
  });
});
