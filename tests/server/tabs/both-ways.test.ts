// A tab read by itself through SpreadsheetApp and together with others through the Sheets API: the same cells.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createHost, type LocalHost } from "apps-script-host";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { instantOf, serialOf } from "../../../packages/apps-script-host/src/workbook/zone";
import { OWNER } from "../../rig";
import type { Filled } from "./both-ways";

const ZONES = ["Asia/Shanghai", "Asia/Urumqi", "America/Sao_Paulo"];
const hosts = new Map<string, LocalHost>();
beforeAll(() => {
  const [bundle] = buildSync({
    entryPoints: ["tests/server/tabs/both-ways.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Both",
    target: "es2019",
    footer: { js: "function bothWays(request) { return Both.bothWays(request); }" },
  }).outputFiles;
  const files = [
    { name: "both", kind: "script" as const, source: bundle!.text },
    { name: "appsscript", kind: "manifest" as const, source: readFileSync("dist/appsscript.json", "utf8") },
  ];
  for (const timeZone of ZONES)
    hosts.set(timeZone, createHost({ project: { files }, user: OWNER, locale: "zh_CN", timeZone }));
});

/** What each way makes of these cells; the minute is over before the next look. */
async function read(zone: string, rows: readonly (readonly Filled[])[]) {
  const host = hosts.get(zone)!;
  await host.advance("2 min");
  const { ok, value, error } = await host.run("bothWays", [JSON.stringify(rows)], { user: OWNER });
  if (!ok) throw new Error(`${error?.message}\n${error?.stack}`);
  return JSON.parse(String(value)) as { alone: unknown[][]; together?: unknown[][] };
}

const DATES = ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", 'm"月"d"日"', "h:mm", "dddd", "yyyy/m/d h:mm:ss", "[h]:mm"];
const number = fc.oneof(fc.integer({ min: -9, max: 9_999 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
/** Days from 1850 to 2060, with and without a time of day to the minute; and times of day alone. */
const moment = fc.oneof(
  fc.integer({ min: -18_000, max: 58_500 }),
  fc
    .tuple(fc.integer({ min: -18_000, max: 58_500 }), fc.integer({ max: 1439, min: 0 }))
    .map(([day, minute]) => day + minute / 1440),
  fc.integer({ min: 0, max: 1439 }).map((minute) => minute / 1440),
);
const text = fc.constantFrom(
  "",
  "任务一",
  "2020-03-25",
  "17:00",
  "007",
  "'2020-03",
  "'=1",
  "12%",
  "3月25日",
  "TRUE",
  "#N/A",
  "=1/0",
  "=NA()",
  "=TRUE",
  '=""',
  "=TODAY()",
);
const cell: fc.Arbitrary<Filled> = fc.oneof(
  fc.record({ value: moment, format: fc.constantFrom(...DATES) }),
  fc.record({ value: number, format: fc.constantFrom("", "0%", "0.00", "@", "#,##0") }),
  fc.record({ value: text, format: fc.constantFrom("", "@", ...DATES) }),
  fc.record({ value: fc.boolean(), format: fc.constant("") }),
);

/** A time that the zone's clocks leap over is none: SpreadsheetApp gives a Date for it, which is a later one. */
function thatExists(zone: string, cell: Filled): Filled {
  if (typeof cell.value !== "number" || Number.isInteger(cell.value)) return cell;
  const exists = Math.abs(serialOf(zone, instantOf(zone, cell.value)) - cell.value) < 1e-6;
  return exists ? cell : { ...cell, value: Math.floor(cell.value) };
}

/** Rows of one width. */
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

describe("a tab read in one call with others", () => {
  it.each(ZONES)("holds what it holds when it is read by itself, in %s", async (zone) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { alone, together } = await read(
          zone,
          rows.map((row) => row.map((cell) => thatExists(zone, cell))),
        );
        expect(together).toBeDefined();
        expect(withoutTail(together!)).toEqual(withoutTail(alone));
      }),
      { numRuns: 60 },
    );
  });

  it("holds a day whose midnight the clocks leap over", async () => {
    const row = [
      { value: 40_104, format: "yyyy-mm-dd" },
      { value: true, format: "" },
    ];
    const { alone, together } = await read("America/Sao_Paulo", [row]);
    expect([alone[1]![1], together![1]![1]]).toEqual(["2009-10-18", "2009-10-18"]);
  });

  it("holds days, times and moments as they were typed", async () => {
    const row = [
      { value: 43_915, format: 'm"月"d"日"' },
      { value: 43_915.75, format: "yyyy-mm-dd" },
      { value: 17 / 24, format: "h:mm" },
      { value: 43_915.958_333_333_3, format: "yyyy-mm-dd hh:mm" },
      { value: 43_915, format: "0" },
    ];
    for (const zone of ZONES)
      expect((await read(zone, [row])).together?.[1]).toEqual([
        "",
        "2020-03-25",
        "2020-03-25 18:00",
        "17:00",
        "2020-03-25 23:00",
        43_915,
      ]);
  });
});

// Google leaves out rows and columns at the end that hold nothing; a formula may show nothing.
function withoutTail(rows: readonly (readonly unknown[])[]): unknown[][] {
  const filled = rows.map((row) => withoutLast(row, (value) => value === ""));
  return withoutLast(filled, (row) => row.length === 0);
}

function withoutLast<T>(items: readonly T[], isVoid: (item: T) => boolean): T[] {
  let { length } = items;
  while (length > 0 && isVoid(items[length - 1]!)) length--;
  return items.slice(0, length);
}
