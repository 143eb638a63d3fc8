import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { Calls } from "../../src/calls";
import type { RangeRef } from "../../src/calls/spreadsheet/refs";
import type { StructureCalls } from "../../src/calls/spreadsheet/structure";
import type { Services } from "../../src/kernel/types";
import { Locks, lockServices } from "../../src/lock";
import type { Range } from "../../src/prelude/spreadsheet/range";
import { call } from "../../src/prelude/wire";
import { SERVICES } from "../../src/services";
import { uiServices } from "../../src/ui";
import { Windows } from "../../src/ui/windows";

// What must not compile; the compiler refuses this file where one of these does.
export function refused(range: Range, ref: RangeRef, missing: Omit<Services<StructureCalls>, "Range.merge">) {
  call["Range.copyTo"](range, ref, "PASTE_VALUES", false);
  // @ts-expect-error no such method
  call["Range.copyToo"](range, ref, "PASTE_VALUES", false);
  // @ts-expect-error a range is wanted
  call["Range.copyTo"](range, 3, "PASTE_VALUES", false);
  // @ts-expect-error no such way of pasting
  call["Range.copyTo"](range, ref, "PASTE_EVERYTHING", false);
  // @ts-expect-error an argument is missing
  call["Range.copyTo"](range, ref, "PASTE_VALUES");
  // @ts-expect-error a height is a number
  const text: string = call["Sheet.getRowHeight"](ref, 1);
  // @ts-expect-error a call that nobody answers
  const services: Services<StructureCalls> = missing;
  const wrong: Partial<Services<Calls>> = {
    // @ts-expect-error it gives a number
    "Sheet.getRowHeight": () => "tall",
  };
  return [text, services, wrong];
}

const named = /^ {2}"([A-Z]?\w+\.\w+)"\(/gm;
const folder = "packages/apps-script-host/src/calls";

it("every call that is written down has a service", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const calls = texts.flatMap((text) => [...text.matchAll(named)].map(([, name = ""]) => name));
  const services = { ...SERVICES, ...lockServices(new Locks()), ...uiServices(new Windows(), new Locks()) };
  expect(calls.length).toBeGreaterThan(300);
  expect(calls.filter((name) => !(name in services))).toEqual([]);
});
