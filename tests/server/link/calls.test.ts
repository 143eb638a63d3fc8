// What a visit and a submission of a link cost: each stays within its calls.
import { beforeAll, expect, it } from "@jest/globals";
import type { RunResult } from "apps-script-host";
import type { AtWork } from "../at-work";
import { keyOf, LECTURE, linkedOffice, MARCH } from "./office";
import { newEntry, sends, visited, workBehind } from "./visitor";

let office: AtWork;
beforeAll(async () => {
  office = await linkedOffice();
});

/** Calls that leave the machine that runs the script: lines of the cache and hashes do not. */
function costOf({ meter: { calls, totalCalls } }: RunResult): { total: number; requests: number } {
  return { total: totalCalls, requests: calls["UrlFetchApp.fetchAll"] ?? 0 };
}

it("a visit asks Google's API twice: for the campaign and for the unit's workbook", async () => {
  await office.host.advance("20 min");
  const { result } = await visited(office, keyOf(office));
  expect(costOf(result)).toEqual({ total: 15, requests: 2 });
});

it("a key that opens nothing costs five calls and no request", async () => {
  const { result } = await visited(
    office,
    keyOf(office).replace(/.$/, (sign) => (sign === "A" ? "B" : "A")),
  );
  expect(costOf(result)).toEqual({ total: 5, requests: 0 });
});

it("a submission is written, collected and answered in one execution", async () => {
  const work = await workBehind(office, keyOf(office));
  await office.host.advance("20 min");
  const changes = newEntry(work, LECTURE);
  const { result } = await sends(office, keyOf(office), { period: MARCH, box: "submit", changes });
  expect(costOf(result)).toEqual({ total: 53, requests: 9 });
});
