import { beforeEach, describe, expect, test } from "@jest/globals";
import { SCOPE } from "../../src/kernel/scopes";
import { OWNER, openWorld, START, type World } from "./plain";

const ID = "ledger";
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(ID, OWNER);
});

const read = (from: World) => from.sheets("GET", `/${ID}/values/A1`);

describe("the gate before every API method", () => {
  test("knows no caller without a token", () => {
    const reply = world.send("GET", `https://sheets.googleapis.com/v4/spreadsheets/${ID}`, undefined, {
      Authorization: "",
    });
    expect(reply.status).toBe(403);
  });

  test("refuses a token that is not valid, and one that has expired", () => {
    const headers = { Authorization: "Bearer ya29.somebody-else" };
    expect(
      world.send("GET", `https://sheets.googleapis.com/v4/spreadsheets/${ID}`, undefined, headers).body,
    ).toMatchObject({
      error: { code: 401, status: "UNAUTHENTICATED" },
    });
    const old = { Authorization: "Bearer ya29.host.run-1" };
    expect(read(world).status).toBe(200);
    world.now = START + 61 * 60_000;
    const late = world
      .as({ scriptId: "other" })
      .send("GET", `https://www.googleapis.com/drive/v3/files`, undefined, old);
    expect(late.body).toMatchObject({ error: { code: 401, errors: [{ reason: "authError" }] } });
  });

  test("refuses an API whose advanced service is not switched on", () => {
    const reply = read(world.as({ advancedServices: ["Drive"] }));
    expect(reply.status).toBe(403);
    expect(reply.at("error.message")).toMatch(
      /^Google Sheets API has not been used in project \d+ before or it is disabled\./,
    );
    expect(reply.at("error.details.0.reason")).toBe("SERVICE_DISABLED");
  });

  test("refuses a token without the scope", () => {
    const reply = read(world.as({ scopes: [SCOPE.fetch] }));
    expect(reply.at("error.message")).toBe("Request had insufficient authentication scopes.");
    const readOnly = world.as({ scopes: [SCOPE.spreadsheetsReadonly] });
    expect(read(readOnly).status).toBe(200);
    expect(readOnly.sheets("PUT", `/${ID}/values/A1?valueInputOption=RAW`, { values: [["x"]] }).status).toBe(
      403,
    );
  });

  test("gives a custom function and a simple trigger no more than their AuthMode", () => {
    for (const authMode of ["LIMITED", "CUSTOM_FUNCTION"] as const) {
      expect(read(world.as({ id: authMode, authMode })).at("error.message")).toBe(
        "Request had insufficient authentication scopes.",
      );
    }
  });

  test("lets one user read 60 times a minute and write 60 times, and then answers 429", () => {
    for (let time = 0; time < 60; time++) expect(read(world).status).toBe(200);
    const refused = read(world);
    expect(refused.body).toMatchObject({
      error: {
        code: 429,
        message: expect.stringContaining(
          "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'",
        ),
        status: "RESOURCE_EXHAUSTED",
        details: [
          { reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: "ReadRequestsPerMinutePerUser" } },
          expect.anything(),
        ],
      },
    });
    expect(world.sheets("PUT", `/${ID}/values/A1?valueInputOption=RAW`, { values: [["x"]] }).status).toBe(
      200,
    );
    world.now += 60_000;
    expect(read(world).status).toBe(200);
  });

  test("answers unknown routes as Google's front does", () => {
    expect(world.send("GET", "https://sheets.googleapis.com/v4/nothing").status).toBe(404);
  });

  test("refuses masks that are no masks", () => {
    expect(world.drive("GET", "/files?fields=files(id").body).toMatchObject({
      error: { code: 400, message: "Invalid field selection files(id" },
    });
  });
});
