// Sharing has rules of its own: one change of a file at a time, and so many shares a day.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { fileById, MIME } from "../../src/drive/files";
import { DAILY } from "../../src/kernel/limits";
import type { Plain } from "../../src/kernel/types";
import { issueToken } from "../../src/rest/caller";
import { urlFetchServices } from "../../src/urlfetch/services";
import { hostOf, manifest } from "../execution/hosts";
import { OWNER, openWorld, type World } from "./plain";

const PEOPLE = ["zhou@union.example", "feng@union.example", "sun@union.example"];
let world: World;
beforeEach(() => {
  world = openWorld();
});

/** What a script sends at once, as [method, path, body]; gives the status codes. */
function together(...requests: [string, string, object?][]): number[] {
  const headers = { Authorization: `Bearer ${issueToken(world.context)}` };
  const entries = requests.map(([method, path, body]) => ({
    url: `https://www.googleapis.com/drive/v3/files/${path}`,
    method,
    headers,
    contentType: "application/json",
    muteHttpExceptions: true,
    ...(body ? { payload: JSON.stringify(body) } : {}),
  }));
  const answers = urlFetchServices["UrlFetchApp.fetchAll"]!(world.context, entries as unknown as Plain);
  return (answers as unknown as { status: number }[]).map(({ status }) => status);
}

const give = (id: string, emailAddress: string): [string, string, object] => [
  "POST",
  `${id}/permissions?sendNotificationEmail=false`,
  { type: "user", role: "writer", emailAddress },
];
const editors = (id: string) => [...fileById(world.store, id)!.editors];

describe("changes of one file's permissions sent at once", () => {
  test("all answer well, and only the last one holds", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    expect(together(...PEOPLE.map((mail) => give(id, mail)))).toEqual([200, 200, 200]);
    expect(editors(id)).toEqual(["sun@union.example"]);
  });

  test("hold all when they go to different files", () => {
    const ids = ["a", "b", "c"].map((name) => world.addSpreadsheet(name, OWNER));
    together(...ids.map((id, index) => give(id, PEOPLE[index]!)));
    expect(ids.map((id) => editors(id))).toEqual(PEOPLE.map((mail) => [mail]));
  });

  test("hold all when they are sent one after another", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    for (const mail of PEOPLE) together(give(id, mail));
    expect(editors(id)).toEqual(PEOPLE);
  });

  test("undo a removal that came before, and what was there stays", () => {
    const id = world.addSpreadsheet("ledger", OWNER, { editors: ["old@union.example"] });
    const old = world
      .drive("GET", `/files/${id}/permissions?fields=permissions(id,emailAddress)`)
      .at<{ id: string; emailAddress: string }[]>("permissions")
      .find(({ emailAddress }) => emailAddress === "old@union.example")!;
    expect(together(["DELETE", `${id}/permissions/${old.id}`], give(id, PEOPLE[0]!))).toEqual([204, 200]);
    expect(editors(id)).toEqual(["old@union.example", PEOPLE[0]]);
  });

  test("a refused one does not count as the last", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    expect(together(give(id, PEOPLE[0]!), give(id, "zhang@163.com"))).toEqual([200, 400]);
    expect(editors(id)).toEqual([PEOPLE[0]]);
  });

  test("readings beside them disturb nothing", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    together(give(id, PEOPLE[0]!), ["GET", `${id}/permissions`], ["GET", id]);
    expect(editors(id)).toEqual([PEOPLE[0]]);
  });
});

describe("the sharing quota", () => {
  const script = `// DriveApp
    function ask(method, path, body) {
      var answer = UrlFetchApp.fetch("https://www.googleapis.com/drive/v3/files" + path, {
        method: method, contentType: "application/json", muteHttpExceptions: true,
        headers: { Authorization: "Bearer " + ScriptApp.getOAuthToken() },
        payload: body ? JSON.stringify(body) : undefined,
      });
      return { status: answer.getResponseCode(), body: JSON.parse(answer.getContentText() || "null") };
    }
    function make() {
      return ask("post", "", { name: "台账", mimeType: "${MIME.spreadsheet}" }).body.id;
    }
    function share(id, from, count) {
      var last;
      for (var i = from; i < from + count; i++)
        last = ask("post", "/" + id + "/permissions?sendNotificationEmail=false",
          { type: "user", role: "writer", emailAddress: "clerk" + i + "@union.example" });
      return last;
    }`;
  const drive = { userSymbol: "Drive", serviceId: "drive", version: "v3" };
  const officeOf = (account: "consumer" | "workspace") =>
    hostOf(script, { account }, [manifest({ dependencies: { enabledAdvancedServices: [drive] } })]);
  const [daily, more] = [DAILY["Drive shares"]!.consumer, DAILY["Drive shares"]!.workspace];

  test("refuses what is beyond the day's, in Google's form, and nothing else", async () => {
    const host = officeOf("consumer");
    const id = (await host.run("make")).value as string;
    expect((await host.run("share", [id, 0, daily])).value).toMatchObject({ status: 200 });
    const message = 'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."';
    expect((await host.run("share", [id, daily, 1])).value).toEqual({
      status: 403,
      body: {
        error: {
          code: 403,
          message,
          errors: [{ message, domain: "global", reason: "sharingRateLimitExceeded" }],
        },
      },
    });
    expect((await host.run("make")).ok).toBe(true);
    expect(host.files().find((file) => file.id === id)!.editors).toHaveLength(daily);
  });

  test("is there again a day later", async () => {
    const host = officeOf("consumer");
    const id = (await host.run("make")).value as string;
    await host.run("share", [id, 0, daily]);
    await host.advance("24 h");
    expect((await host.run("share", [id, daily, 1])).value).toMatchObject({ status: 200 });
  });

  test("is wider for a Workspace account", async () => {
    expect(more).toBeGreaterThan(daily);
    const host = officeOf("workspace");
    const id = (await host.run("make")).value as string;
    expect((await host.run("share", [id, 0, daily + 1])).value).toMatchObject({ status: 200 });
  });

  test("an address that is refused costs nothing of it", async () => {
    const host = officeOf("consumer");
    const id = (await host.run("make")).value as string;
    await host.run("share", [id, 0, daily - 1]);
    for (let time = 0; time < 3; time++)
      await host.run("ask", [
        "post",
        `/${id}/permissions`,
        { type: "user", role: "writer", emailAddress: "a@163.com" },
      ]);
    expect((await host.run("share", [id, daily, 1])).value).toMatchObject({ status: 200 });
  });
});
