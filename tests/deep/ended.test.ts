// Executions that end in the middle, as at Google's time limit: every call in turn.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { Project } from "../../src/host";
import { chaseEnded, returnEnded, rollupEnded, tickEnded } from "../server/ended/stories";

describe("ended at every call", () => {
  it("a return is completed by the clock", () => returnEnded(1));
  it("a chase never mails twice, and what may have gone out is shown as uncertain", () => chaseEnded(1, 3));
  it("a roll-up leaves the old page or the new one", () => rollupEnded(1));
  it("a tick is completed by the next one: one report, one revision, one receipt", () => tickEnded(1));
});

describe("without the flush before the lock goes", () => {
  it("a mail may leave that the log knows nothing of", async () => {
    await expect(chaseEnded(1, 3, withoutFlush())).rejects.toThrow("Ended before call");
  });
});

function withoutFlush(): Project {
  const built = readFileSync("dist/server.js", "utf8");
  const at = built.indexOf("SpreadsheetApp.flush();", built.indexOf("function withLock("));
  const source = built.slice(0, at) + built.slice(at).replace("SpreadsheetApp.flush();", "");
  expect(source.length).toBeLessThan(built.length);
  const manifest = readFileSync("dist/appsscript.json", "utf8");
  return {
    files: [
      { name: "server", kind: "script", source },
      { name: "appsscript", kind: "manifest", source: manifest },
    ],
  };
}
