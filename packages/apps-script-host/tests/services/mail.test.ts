import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";
import { returned } from "./script";

describe("MailApp", () => {
  it("sends in all its forms to the outbox", async () => {
    const host = hostOf(`function send() {
      MailApp.sendEmail("a@unit.example", "主题", "正文");
      MailApp.sendEmail("b@unit.example, c@unit.example", "s", "b", { cc: "d@unit.example", htmlBody: "<b>b</b>", name: "市总", attachments: [Utilities.newBlob("x", "text/plain", "x.txt")] });
      MailApp.sendEmail({ to: "e@unit.example", bcc: "f@unit.example", subject: "s", body: "b" });
      return MailApp.getRemainingDailyQuota();
    }`);
    expect((await host.run("send")).value).toBe(94);
    expect(host.mails()).toMatchObject([
      { from: "zhang@office.example", to: ["a@unit.example"], subject: "主题", body: "正文", htmlBody: null },
      {
        to: ["b@unit.example", "c@unit.example"],
        cc: ["d@unit.example"],
        senderName: "市总",
        attachments: ["x.txt"],
      },
      { to: ["e@unit.example"], bcc: ["f@unit.example"] },
    ]);
  });

  it("stops at 100 recipients a day and starts again a day later", async () => {
    const host = hostOf(`function send(n) {
      for (var i = 0; i < n; i++) MailApp.sendEmail("a" + i + "@unit.example", "s", "b");
      return MailApp.getRemainingDailyQuota();
    }`);
    expect((await host.run("send", [100])).value).toBe(0);
    expect((await host.run("send", [1])).error?.message).toBe(
      "Service invoked too many times for one day: email.",
    );
    await host.advance("1 d");
    expect((await host.run("send", [1])).value).toBe(99);
  });

  it("refuses 51 recipients in one mail, and addresses that are none", async () => {
    expect(
      await returned(`var to = []; for (var i = 0; i < 51; i++) to.push("a" + i + "@unit.example");
      MailApp.sendEmail(to.join(","), "s", "b");`),
    ).toBe("Exception: Limit exceeded: Email Recipients Per Message.");
    expect(await returned('MailApp.sendEmail("张示例", "s", "b");')).toBe("Exception: Invalid email: 张示例");
  });

  it("sends through GmailApp too", async () => {
    const host = hostOf('function send() { GmailApp.sendEmail("a@unit.example", "s", "b"); }');
    await host.run("send");
    expect(host.mails()).toHaveLength(1);
  });
});
