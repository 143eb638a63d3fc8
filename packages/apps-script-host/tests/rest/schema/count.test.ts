// How much of what Google refuses the host refuses, and whether it takes what Google takes.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { NotEmulated } from "../../../src/kernel/types";
import type { Json } from "../../../src/rest/api";
import { OWNER, openWorld, type World } from "../plain";
import { CALLS, DRIVE_CALLS, LEDGER, REQUESTS, TAB } from "./good";
import { type Mutation, mutationsOf } from "./mutations";
import { DRIVE_WRONG, WRONG_CALLS, WRONG_REQUESTS } from "./wrong";

/** A spreadsheet with two tabs, of which one has a frozen row, a protection and a note. */
function aWorld(): World {
  const world = openWorld();
  world.addSpreadsheet(LEDGER, OWNER, {
    sheets: [
      { id: TAB, name: "Units", rows: 20, columns: 8, frozenRows: 1 },
      { id: 9, name: "Other" },
    ],
  });
  const protectedRange = { protectedRangeId: 70, range: { sheetId: TAB } };
  world.sheets("POST", `/${LEDGER}:batchUpdate`, { requests: [{ addProtectedRange: { protectedRange } }] });
  return world;
}

type Outcome = "taken" | "refused" | "not emulated";

function outcomeOf(world: World, call: () => { status: number }): Outcome {
  // Within no minute's quota.
  world.now += 60_000;
  try {
    const { status } = call();
    if (status < 300) return "taken";
    if (status === 400 || status === 403) return "refused";
    throw new Error(`Status ${status}`);
  } catch (error) {
    if (error instanceof NotEmulated) return "not emulated";
    throw error;
  }
}

const batch = (world: World, requests: unknown): Outcome =>
  outcomeOf(world, () => world.sheets("POST", `/${LEDGER}:batchUpdate`, { requests }));

const counts = { refused: 0, wrong: 0, good: 0 };
const lax: string[] = [];

function count(outcome: Outcome, told: string): void {
  counts.wrong++;
  if (outcome === "refused") counts.refused++;
  else lax.push(told);
}

const kindOf = (request: Record<string, object>): string => Object.keys(request)[0] as string;

describe("what is right", () => {
  test.each(REQUESTS.map((request, index) => [`${index} ${kindOf(request)}`, request] as const))(
    "%s",
    (_, request) => {
      expect(batch(aWorld(), [request])).not.toBe("refused");
      counts.good++;
    },
  );

  test.each(CALLS.map((call) => [`${call[0]} ${call[1]}`, call] as const))(
    "%s",
    (_, [method, path, body]) => {
      const world = aWorld();
      expect(outcomeOf(world, () => world.sheets(method, path, body))).toBe("taken");
      counts.good++;
    },
  );

  test.each(DRIVE_CALLS.map((call) => [`${call[0]} ${call[1]}`, call] as const))(
    "%s",
    (_, [method, path, body]) => {
      const world = aWorld();
      expect(outcomeOf(world, () => world.drive(method, path.replaceAll(" ", "%20"), body))).toBe("taken");
      counts.good++;
    },
  );
});

describe("what is wrong", () => {
  let world: World;
  beforeAll(() => {
    world = aWorld();
  });

  test("one mistake in a request, by the schema", () => {
    for (const request of REQUESTS) {
      for (const { at, body, what } of mutationsOf("Request", request as Json)) {
        count(batch(aWorldFor(what), [body]), `${what} ${at}`);
      }
    }
  });

  // A mistake that is not refused changes the workbook; the others leave it as it was.
  const aWorldFor = (_what: string): World => world;

  test("a change's mask that names no field", () => {
    for (const request of REQUESTS) {
      const [kind, body] = Object.entries(request)[0] as [string, { fields?: string }];
      if (!body.fields) continue;
      for (const fields of [
        "",
        "noSuchField",
        `${body.fields},x`,
        "userEnteredValue.",
        "(",
        "a b",
        `${body.fields}.x`,
      ]) {
        count(batch(world, [{ [kind]: { ...body, fields } }]), `${kind} fields ${fields}`);
      }
      const { fields: _, ...without } = body;
      count(batch(world, [{ [kind]: without }]), `${kind} without fields`);
    }
  });

  test("a parameter or an answer's mask that does not exist", () => {
    for (const [method, path, body] of CALLS) {
      const joint = path.includes("?") ? "&" : "?";
      for (const more of [
        "colour=red",
        "valueRenderOptions=FORMULA",
        "spreadsheetId=x",
        "prettyPrint=maybe",
      ]) {
        const called = outcomeOf(world, () => world.sheets(method, `${path}${joint}${more}`, body));
        count(called, `${method} ${path} ${more}`);
      }
      if (path.includes("fields=")) continue;
      for (const fields of ["noSuchField", "spreadsheetId.x", "sheets.nothing", "a,,b", "x("]) {
        const called = outcomeOf(world, () => world.sheets(method, `${path}${joint}fields=${fields}`, body));
        count(called, `${method} ${path} ${fields}`);
      }
    }
  });

  test("a mistake of meaning", () => {
    for (const request of WRONG_REQUESTS) count(batch(aWorld(), [request]), JSON.stringify(request));
    for (const [method, path, body] of WRONG_CALLS)
      count(
        outcomeOf(world, () => world.sheets(method, path, body)),
        `${method} ${path} ${JSON.stringify(body)}`,
      );
  });

  test("a mistake to Drive", () => {
    for (const [method, path, body] of DRIVE_WRONG)
      count(
        outcomeOf(world, () => world.drive(method, path.replaceAll(" ", "%20"), body)),
        `${method} ${path} ${JSON.stringify(body)}`,
      );
  });

  test("several mistakes at once are told together", () => {
    const all: Mutation[] = REQUESTS.flatMap((request) => [
      ...mutationsOf("Request", request as Json),
    ]).filter(({ what }) => what !== "union");
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 2, maxLength: 5 }), (some) => {
        world.now += 60_000;
        const reply = world.sheets("POST", `/${LEDGER}:batchUpdate`, {
          requests: some.map(({ body }) => body),
        });
        expect(reply.status).toBe(400);
        const lines = (reply.at("error.message") as string).split("\n");
        const paths = some.map(
          (_, index) => lines.filter((line) => line.includes(`requests[${index}]`)).length,
        );
        expect(Math.min(...paths)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

afterAll(() => {
  const share = counts.refused / counts.wrong;
  process.stdout.write(
    `\nRefused: ${counts.refused} of ${counts.wrong} wrong requests (${(share * 100).toFixed(1)} %); all ${counts.good} good ones were taken.\n`,
  );
  for (const told of lax) process.stdout.write(`  taken: ${told}\n`);
  expect(share).toBeGreaterThanOrEqual(0.97);
});
