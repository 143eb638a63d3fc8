// What open windows hear while somebody moves the clock: where it is, and what changed once it has arrived.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHost, type Host } from "apps-script-host";
import { Session } from "../src/server/session";
import type { Push } from "../src/wire/api";

/** A club whose clock writes down every ten minutes that it ran, on a new line. */
const LEDGER = `
function setUp() { ScriptApp.newTrigger('note').timeBased().everyMinutes(10).create(); }
function note() { SpreadsheetApp.getActive().getSheets()[0].appendRow(['ran']); }`;
const MANIFEST = JSON.stringify({ timeZone: "Asia/Shanghai", runtimeVersion: "V8" });

describe("windows while the clock is moved by half a day", () => {
  let host: Host;
  let session: Session;
  const heard: Push[] = [];
  const told = (type: Push["type"]) => heard.filter((push) => push.type === type);

  beforeAll(async () => {
    host = createHost({
      project: {
        files: [
          { name: "Code", kind: "script", source: LEDGER },
          { name: "appsscript", kind: "manifest", source: MANIFEST },
        ],
      },
      user: "lin@club.example",
      now: "2020-03-20T00:30:00Z",
    });
    await host.run("setUp");
    session = new Session(host);
    const arrived = new Promise<void>((done) => {
      session.streams.attach("page", (push) => {
        heard.push(push);
        if (push.type === "cells" || push.type === "build") done();
      });
    });
    await session.open("page", host.spreadsheetId, "lin@club.example", "zh-CN");
    session.look(host.spreadsheetId, "lin@club.example");
    heard.length = 0;
    const { ran } = await session.moveClock("12 h");
    expect(ran).toHaveLength(72);
    await arrived;
  });
  afterAll(async () => {
    session.end();
    await host.close();
  });

  it("hear of none of the 72 runs by itself", () => {
    expect(told("execution")).toEqual([]);
  });

  it("get the changed tab once, with all that was written", () => {
    const changes = heard.filter(({ type }) => type === "cells" || type === "build");
    expect(changes).toHaveLength(1);
    expect(JSON.stringify(changes).match(/"v":"ran"/g)).toHaveLength(72);
  });

  it("know from the first word where the clock is going, and at the end how much ran", () => {
    const ways = told("moving").map((push) => (push.type === "moving" ? push.way : null));
    expect(ways[0]).toMatchObject({
      from: Date.parse("2020-03-20T00:30:00Z"),
      until: Date.parse("2020-03-20T12:30:00Z"),
    });
    expect(ways.at(-2)).toMatchObject({ now: Date.parse("2020-03-20T12:30:00Z"), fired: 72 });
    expect(ways.at(-1)).toBeNull();
  });

  it("hear of the clock's own runs again when nobody moves it", async () => {
    heard.length = 0;
    await host.advance("10 min");
    expect(told("execution")).toHaveLength(2);
  });
});
