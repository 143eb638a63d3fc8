// Every request that the product sent in all browser and server tests, held against Google's schema and counted.
// Runs last in `npm test`, which has them recorded; see tests/record.cjs.
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { From, Recorded, Sent } from "../record.cjs";
import { kindsOf, Tally } from "./schema";

const RECORD = process.env.TAIZHANG_RECORD ?? "";

describe("the requests of all tests", () => {
  const tallies: Readonly<Record<From, Tally>> = { server: new Tally(), browser: new Tally() };
  const known = new Map<string, readonly string[]>();
  const refused = new Set<string>();

  beforeAll(async () => {
    if (!existsSync(RECORD)) throw new Error("Nothing was recorded: run npm test");
    for await (const line of createInterface({ input: createReadStream(RECORD) })) count(JSON.parse(line));
    for (const [from, tally] of Object.entries(tallies))
      process.stderr.write(`\n${from}: ${tally.table()}\n`);
  }, 600_000);

  function count({ from, key, ...sent }: Recorded): void {
    const kinds = known.get(key) ?? check(sent as Sent);
    known.set(key, kinds);
    tallies[from].add(kinds);
  }

  function check(sent: Sent): string[] {
    try {
      return kindsOf(sent);
    } catch (error) {
      refused.add(`${sent.method} ${sent.url}: ${(error as Error).message}`);
      return [];
    }
  }

  it("are all such as Google's schema has", () => {
    expect([...refused].slice(0, 20)).toEqual([]);
  });

  it.each(["server", "browser"] as const)("were recorded in the %s tests", (from) => {
    expect(tallies[from].requests).toBeGreaterThan(0);
    expect(tallies[from].counts.size).toBeGreaterThan(5);
  });
});
