import { describe, expect, it } from "@jest/globals";
import type { DialogRequest, Host } from "../../src";
import { hostOf } from "./hosts";

const OWNER = "zhang@office.example";
const SCRIPT = `
function ask() {
  var lock = LockService.getScriptLock();
  lock.waitLock(1000);
  var answer = SpreadsheetApp.getUi().prompt("姓名", "请填写", SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
  return [String(answer.getSelectedButton()), answer.getResponseText(), lock.hasLock()];
}
function work() { return LockService.getScriptLock().tryLock(0); }
function onEdit(e) { e.range.offset(0, 1).setValue("seen " + e.value); }`;

/** The next question that a script asks in any window. */
const asked = (host: Host) =>
  new Promise<DialogRequest & { kind: "alert" | "prompt" }>((resolve) => {
    host.on((event) => {
      if (event.type === "dialog" && event.dialog.kind !== "html") resolve(event.dialog);
    });
  });

describe("a question on the port transport", () => {
  it("waits for the person while others go on, without keeping its lock", async () => {
    const host = hostOf(SCRIPT, { transport: "port" });
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const question = asked(host);
    const answered = window.click("ask");
    const { kind, title, message, executionId } = await question;
    expect([kind, title, message]).toEqual(["prompt", "姓名", "请填写"]);
    expect((await host.run("work")).value).toBe(true);
    window.answer(executionId, "OK", "李示例");
    expect((await answered).value).toEqual(["OK", "李示例", false]);
  });

  it("is closed with its window", async () => {
    const host = hostOf(SCRIPT, { transport: "port" });
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const question = asked(host);
    const answered = window.click("ask");
    await question;
    window.close();
    expect((await answered).value).toEqual(["CLOSE", "", false]);
  });

  it("ends when the execution is stopped", async () => {
    const host = hostOf(SCRIPT, { transport: "port" });
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const question = asked(host);
    const answered = window.click("ask");
    host.stop((await question).executionId);
    expect((await answered).error?.message).toBe("The execution was stopped.");
  });
});

describe("an edit on the port transport", () => {
  it("is there at once; its trigger runs on behind it", async () => {
    const host = hostOf(SCRIPT, { transport: "port" });
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const shown = () => host.view(host.spreadsheetId, OWNER).sheets[0]!.cells;
    await window.edit({ kind: "values", sheetId: 0, row: 1, column: 1, values: [["x"]] });
    expect(shown()["1,1"]?.v).toBe("x");
    expect(shown()["1,2"]).toBeUndefined();
    await host.idle();
    expect(shown()["1,2"]?.v).toBe("seen x");
  });
});
