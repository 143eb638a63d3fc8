import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createHost } from "../../src";
import { main } from "../../src/cli";
import { openStore } from "../../src/store";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ids-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MAKES_THREE = `function make() {
  var id = SpreadsheetApp.create("花名册").getId();
  var file = DriveApp.createFile("回执.txt", "已收");
  ScriptApp.newTrigger("make").timeBased().everyHours(1).create();
  return [id, file.getId(), DriveApp.createFolder("一队").getId(), Utilities.getUuid()];
}`;
const project = { files: [{ name: "Code", kind: "script" as const, source: MAKES_THREE }] };

/** A start of a host on a store, whatever the seed; gives the ids that the script made. */
async function start(store: string, seed?: number): Promise<string[]> {
  const host = createHost({
    project,
    store,
    now: "2020-03-25T01:00:00Z",
    ...(seed === undefined ? {} : { seed }),
  });
  const { value } = await host.run("make");
  await host.close();
  return value as string[];
}

describe("mails in a store", () => {
  it("stand in the order in which they were sent, also after a new start", async () => {
    const store = join(folder, "mails.db");
    const source = `function send(subject) { MailApp.sendEmail("li@unit.example", subject, "…"); }`;
    const sending = { files: [{ name: "Code", kind: "script" as const, source }] };
    const subjects = ["一", "二", "三", "四", "五", "六"];
    const first = createHost({ project: sending, store, now: "2020-03-25T01:00:00Z" });
    for (const subject of subjects) {
      await first.run("send", [subject]);
      await first.advance("1 h");
    }
    await first.close();
    const again = createHost({ project: sending, store });
    expect(again.mails().map(({ subject }) => subject)).toEqual(subjects);
    await again.close();
  });
});

describe("ids in a store", () => {
  it.each([undefined, 1, 7])("are new at each of many starts, with the seed %s", async (seed) => {
    const store = join(folder, "one.db");
    const made: string[] = [];
    for (let i = 0; i < 8; i++) made.push(...(await start(store, seed)));
    expect(new Set(made).size).toBe(8 * 4);
  });

  it("leave every spreadsheet of earlier runs in place", async () => {
    const store = join(folder, "cli.db");
    const code = join(folder, "project");
    mkdirSync(code);
    writeFileSync(join(code, "Code.js"), MAKES_THREE);
    writeFileSync(join(code, "appsscript.json"), "{}");
    const printed = jest.spyOn(console, "log").mockImplementation(() => undefined);
    for (let i = 0; i < 4; i++) expect(await main(["run", code, "make", "--store", store])).toBe(0);
    printed.mockRestore();
    const kept = openStore(store);
    const names = [...kept.collection<{ name: string }>("files").entries()].map(([, { name }]) => name);
    kept.close();
    expect(names.filter((name) => name === "花名册")).toHaveLength(4);
  });

  it("are the same for the same seed on a fresh store", async () => {
    const [one, two, other] = [
      await start(join(folder, "a.db"), 3),
      await start(join(folder, "b.db"), 3),
      await start(join(folder, "c.db"), 4),
    ];
    expect(one).toEqual(two);
    expect(one).not.toEqual(other);
  });
});
