// Of a tab that is only added to what was added is read; where somebody has moved its rows, all of it is.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ReadRange } from "../../../src/server/google/sheets";
import type { HeadCell } from "../../../src/server/google/workbook";
import { addedTo } from "../../../src/server/tabs/added";
import { parseTable } from "../../../src/server/tabs/table";

const KEYS = ["unitId", "version", "figures"];
const TOP: HeadCell[][] = [KEYS, ["单位", "版本", "各项合计"]];
const report = fc.tuple(
  fc.constantFrom("u1", "u2", "u3"),
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom("", "{}"),
);
const reports = fc.array(report, { minLength: 1, maxLength: 8 });

const tableOf = (values: HeadCell[][]) => parseTable({ sheetId: 7, name: "报表记录", values }, KEYS);
const whole = (rows: readonly HeadCell[][]) => [...TOP, ...rows];
/** A row as a reading that left the figures out gives it. */
const withoutFigures = ([unitId, version]: readonly HeadCell[]): HeadCell[] => [unitId!, version!, ""];

/** Reads what was added between two states of the tab. */
function read(before: readonly HeadCell[][], now: readonly HeadCell[][], without?: string) {
  const asked: ReadRange[] = [];
  const first = tableOf(whole(without ? before.map(withoutFigures) : before));
  const added = addedTo(
    () => first,
    (ranges) => {
      asked.push(...ranges);
      return ranges.map(({ startRowIndex = 0 }) => whole(now).slice(startRowIndex));
    },
  );
  added.note("reports", without);
  return { found: added.read("reports", [], without), asked, added };
}

describe("what was added to a tab", () => {
  it("makes up the tab as it stands, read from its last known row on", () => {
    fc.assert(
      fc.property(reports, fc.array(report, { maxLength: 5 }), (before, more) => {
        const { found, asked } = read(before, [...before, ...more]);
        expect(found!.table).toEqual(tableOf(whole([...before, ...more])));
        expect(asked).toEqual([{ sheetId: 7, startRowIndex: before.length + 1 }]);
      }),
    );
  });

  it("is known of a reading without the figures, which may be missing again but are not there when wanted", () => {
    const before = [["u1", 1, "{}"]];
    const { found, added } = read(before, [...before, ["u1", 2, "{}"]], "figures");
    expect(found!.table.rows.map(({ cells }) => cells.version)).toEqual([1, 2]);
    expect(added.read("reports", [])).toBeUndefined();
  });

  it("is not known where rows were inserted above, deleted, or sorted with the last one", () => {
    const before = [
      ["u1", 1, ""],
      ["u2", 1, ""],
      ["u1", 2, ""],
    ];
    const [one, two, three] = before as [HeadCell[], HeadCell[], HeadCell[]];
    for (const now of [
      [["", "", ""], one, two, three],
      [one, three],
      [one, two],
      [three, two, one],
    ])
      expect(read(before, now).found).toBeUndefined();
  });

  it("is not known of a tab that was not read, or holds nothing", () => {
    expect(read([], [["u1", 1, ""]]).found).toBeUndefined();
    expect(
      addedTo(
        () => undefined,
        () => undefined,
      ).read("reports", []),
    ).toBeUndefined();
  });
});
