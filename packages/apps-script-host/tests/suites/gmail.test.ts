import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";
import { returned } from "../services/script";

describe("GmailApp", () => {
  it("lets a mail merge take its template, files and pictures from a draft", async () => {
    const host = hostOf(`function merge() {
      GmailApp.createDraft("", "{{name}}，请报送", "{{name}}：请于月底前报送。", {
        htmlBody: '<p>{{name}}</p><img src="cid:seal" alt="seal.png">',
        attachments: [Utilities.newBlob("表", "text/plain", "表.txt")],
        inlineImages: { seal: Utilities.newBlob("png", "image/png", "seal.png") },
      });
      var message = GmailApp.getDrafts()[0].getMessage();
      var files = message.getAttachments({ includeInlineImages: false });
      var pictures = message.getAttachments({ includeAttachments: false });
      var fill = function (text) { return text.replace(/{{name}}/g, "例镇工会"); };
      GmailApp.sendEmail("li@unit.example", fill(message.getSubject()), fill(message.getPlainBody()), {
        htmlBody: fill(message.getBody()), attachments: files, inlineImages: { seal: pictures[0] },
      });
      return [files[0].getName(), files[0].getDataAsString(), pictures[0].getName(), message.isDraft()];
    }`);
    expect((await host.run("merge")).value).toEqual(["表.txt", "表", "seal.png", true]);
    expect(host.mails()).toMatchObject([
      { to: ["li@unit.example"], subject: "例镇工会，请报送", attachments: ["表.txt"] },
    ]);
  });

  it("sends, changes and deletes drafts", async () => {
    expect(
      await returned(`var first = GmailApp.createDraft("a@unit.example", "一", "正文");
        var second = GmailApp.createDraft("b@unit.example", "二", "正文");
        first.update("a@unit.example", "改", "正文");
        var sent = first.send();
        second.deleteDraft();
        return [sent.getSubject(), sent.isDraft(), GmailApp.getDrafts().length, GmailApp.search("in:sent").length];`),
    ).toEqual(["改", false, 0, 1]);
    expect(await returned('GmailApp.getDraft("none");')).toMatch(/^Exception: .*not found/);
  });

  it("puts a mail into the inbox of the person it was sent to, and of nobody else", async () => {
    const host = hostOf(`function send() { MailApp.sendEmail("wang@office.example", "通知", "正文"); }
      function inbox() {
        return GmailApp.getInboxThreads().map(function (t) { return [t.getFirstMessageSubject(), t.isUnread()]; });
      }
      function read() { GmailApp.getInboxThreads()[0].markRead().moveToArchive(); }`);
    await host.run("send");
    const user = { user: "wang@office.example" };
    expect((await host.run("inbox")).value).toEqual([]);
    expect((await host.run("inbox", [], user)).value).toEqual([["通知", true]]);
    await host.run("read", [], user);
    expect((await host.run("inbox", [], user)).value).toEqual([]);
  });

  it("searches by the operators that scripts use, and refuses the others", async () => {
    expect(
      await returned(`var me = Session.getEffectiveUser().getEmail();
        GmailApp.sendEmail(me, "周报 催报", "请报送");
        GmailApp.sendEmail(me, "月报", "请报送");
        var label = GmailApp.createLabel("已办");
        GmailApp.search('subject:"周报 催报"')[0].addLabel(label).markRead();
        return ["label:已办", "is:unread", "请报送 -月报", "newer_than:1d", "in:trash", "older_than:1d"].map(
          function (query) { return GmailApp.search(query).length; }
        );`),
    ).toEqual([1, 1, 1, 2, 0, 0]);
    expect(await returned('GmailApp.createDraft("", "s", "b"); GmailApp.search("list:all");')).toMatch(
      /^NotEmulated/,
    );
  });

  it("keeps labels by name", async () => {
    expect(
      await returned(`var label = GmailApp.createLabel("已办");
        var names = GmailApp.getUserLabels().map(function (l) { return l.getName(); });
        GmailApp.deleteLabel(label);
        return [names, GmailApp.getUserLabelByName("已办"), GmailApp.getAliases()];`),
    ).toEqual([["已办"], null, []]);
  });

  it("sends from nobody else's address, while MailApp does not look at it", async () => {
    expect(
      await returned('GmailApp.sendEmail("a@unit.example", "s", "b", { from: "boss@office.example" });'),
    ).toBe("Exception: Invalid argument: boss@office.example");
    expect(
      await returned(
        'MailApp.sendEmail("a@unit.example", "s", "b", { from: "boss@office.example" }); return 1;',
      ),
    ).toBe(1);
  });

  it("does to several conversations what it does to one", async () => {
    expect(
      await returned(`var me = Session.getEffectiveUser().getEmail();
        GmailApp.sendEmail(me, "一", "正文").sendEmail(me, "二", "正文");
        GmailApp.markThreadsRead(GmailApp.getInboxThreads());
        var unread = GmailApp.getInboxUnreadCount();
        GmailApp.starMessages(GmailApp.getMessagesForThreads(GmailApp.getInboxThreads()).map(function (list) { return list[0]; }));
        GmailApp.moveThreadsToTrash(GmailApp.getInboxThreads(0, 1));
        return [unread, GmailApp.getStarredThreads().length, GmailApp.getInboxThreads().length, GmailApp.getTrashThreads().length];`),
    ).toEqual([0, 2, 1, 1]);
  });
});
