import { beforeEach, describe, expect, test } from "@jest/globals";
import { fileById, MIME } from "../../src/drive/files";
import { LONGEST_LISTING_LAG_MS } from "../../src/drive/listing";
import { exportSync } from "../../src/export";
import { readExport } from "../../src/export/options";
import { SCOPE } from "../../src/kernel/scopes";
import { outbox } from "../../src/mail";
import { importSpreadsheet } from "../../src/spreadsheet/import";
import { buffer } from "../../src/spreadsheet/session";
import { CLERK, OWNER, openWorld, START, typed, type World } from "./plain";

const SHEET = MIME.spreadsheet;
const MINUTE = 60_000;
let world: World;

beforeEach(() => {
  world = openWorld();
});

const list = (from: World, q: string, more = "") =>
  from.drive(
    "GET",
    `/files?q=${encodeURIComponent(q)}&fields=${encodeURIComponent("nextPageToken,files(id,name,appProperties,modifiedTime)")}${more}`,
  );
/** Lets files.list learn of everything that was made and changed so far. */
const listed = () => {
  world.now += LONGEST_LISTING_LAG_MS;
};
const names = (reply: { at<T>(path: string): T }) =>
  reply.at<{ name: string }[]>("files").map(({ name }) => name);

function exportedXlsx({ store }: World, id: string) {
  const { body, contentType } = exportSync(store, id, readExport(new URLSearchParams("format=xlsx"))!);
  return { bytes: body, contentType };
}

describe("making files", () => {
  test("creates a spreadsheet with marks, and finds it by them", () => {
    const made = world.drive("POST", "/files?fields=id,name,appProperties,writersCanShare", {
      name: "例镇工会 填报表",
      mimeType: SHEET,
      appProperties: { campaign: "c1", unit: "u1" },
      writersCanShare: false,
    });
    expect(made.body).toEqual({
      id: expect.any(String),
      name: "例镇工会 填报表",
      appProperties: { campaign: "c1", unit: "u1" },
      writersCanShare: false,
    });
    listed();
    const found = list(world, "appProperties has { key='unit' and value='u1' } and trashed = false");
    expect(found.at("files.0.id")).toBe(made.at("id"));
    expect(
      world.sheets(
        "GET",
        `/${made.at("id")}?fields=sheets.properties(sheetId,title),properties(title,locale)`,
      ).body,
    ).toEqual({
      properties: { title: "例镇工会 填报表", locale: "en_US" },
      sheets: [{ properties: { sheetId: 0, title: "Sheet1" } }],
    });
  });

  test("gives only id, name, kind and type unless more fields are asked for", () => {
    const made = world.drive("POST", "/files", { name: "Folder", mimeType: MIME.folder });
    expect(Object.keys(made.body as object).sort()).toEqual(["id", "kind", "mimeType", "name"]);
  });

  test("copies content, and neither editors nor the marks of other scripts", () => {
    const id = world.addSpreadsheet("master", OWNER, {
      editors: [CLERK],
      appProperties: { "script-2": { theirs: "1" } },
    });
    world.change(id, typed([["表头"]]));
    const copy = world.drive("POST", `/files/${id}/copy?fields=*`, {
      name: "一号",
      appProperties: { unit: "u1" },
    });
    expect(copy.body).toMatchObject({
      name: "一号",
      appProperties: { unit: "u1" },
      permissions: [{ role: "owner", emailAddress: OWNER }],
    });
    expect(world.sheets("GET", `/${copy.at("id")}/values/A1`).at("values")).toEqual([["表头"]]);
  });

  test("copies what was flushed, not what a script still keeps back", () => {
    const id = world.addSpreadsheet("master", OWNER);
    buffer(world.context, id, typed([["kept back"]]));
    const copy = world.drive("POST", `/files/${id}/copy`, { name: "一号" });
    expect(world.sheets("GET", `/${copy.at("id")}/values/A1`).at("values")).toBeUndefined();
  });

  test("uploads content with its metadata in one multipart request", () => {
    const body = [
      "--edge",
      "Content-Type: application/json",
      "",
      JSON.stringify({ name: "名单.csv", mimeType: "text/csv" }),
      "--edge",
      "Content-Type: text/csv",
      "",
      "单位,联系人\n例镇工会,张示例",
      "--edge--",
    ].join("\r\n");
    const url = "https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart";
    const made = world.send("POST", url, body, { "Content-Type": "multipart/related; boundary=edge" });
    const read = world.drive("GET", `/files/${made.at("id")}?alt=media`);
    expect(read.body).toBe("单位,联系人\n例镇工会,张示例");
  });

  test("turns an uploaded csv into a spreadsheet", () => {
    const body = [
      "--edge",
      "Content-Type: application/json",
      "",
      JSON.stringify({ name: "名单", mimeType: SHEET }),
      "--edge",
      "Content-Type: text/csv",
      "",
      '单位,人数\n"例镇, 一号",007',
      "--edge--",
    ].join("\r\n");
    const url = "https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart";
    const id = world.send("POST", url, body, { "Content-Type": "multipart/related; boundary=edge" }).at("id");
    const read = world.sheets("GET", `/${id}/values/A1:B2?valueRenderOption=UNFORMATTED_VALUE`);
    expect(read.body).toMatchObject({
      range: "'名单'!A1:B2",
      values: [
        ["单位", "人数"],
        ["例镇, 一号", 7],
      ],
    });
  });

  test("turns its own xlsx export back into the same spreadsheet", () => {
    const id = world.addSpreadsheet("ledger", OWNER, { sheets: [{ name: "台账" }, { name: "日志" }] });
    const share = {
      op: "style",
      box: { sheetId: 0, row: 2, column: 2, rows: 1, columns: 1 },
      patch: { format: "0%" },
    } as const;
    world.change(
      id,
      typed([
        ["单位 <一>", "3/4"],
        ["=B2*2", 0.5],
      ]),
      share,
    );
    const { bytes, contentType } = exportedXlsx(world, id);
    const file = { id: "again", name: "again", mimeType: SHEET, owner: OWNER, now: world.now };
    importSpreadsheet(world.context, file, { bytes, contentType });
    for (const range of ["台账!A1:B2", "日志!A1:B2"]) {
      const read = (from: string, how: string) =>
        world
          .sheets("GET", `/${from}/values/${encodeURIComponent(range)}?valueRenderOption=${how}`)
          .at("values");
      expect(read("again", "FORMULA")).toEqual(read(id, "FORMULA"));
      expect(read("again", "FORMATTED_VALUE")).toEqual(read(id, "FORMATTED_VALUE"));
    }
  });

  test("moves, renames and trashes; only the owner may trash", () => {
    const folder = world.drive("POST", "/files", { name: "2020", mimeType: MIME.folder }).at<string>("id");
    const id = world.addSpreadsheet("ledger", OWNER, { editors: [CLERK] });
    const root = world.drive("GET", "/files/root?fields=id").at("id");
    const path = `/files/${id}?addParents=${folder}&removeParents=${root}&fields=parents,name`;
    const moved = world.drive("PATCH", path, { name: "台账" });
    expect(moved.body).toEqual({ name: "台账", parents: [folder] });
    expect(world.as({ effectiveUser: CLERK }).drive("PATCH", `/files/${id}`, { trashed: true }).status).toBe(
      403,
    );
    expect(world.drive("PATCH", `/files/${id}`, { trashed: true }).status).toBe(200);
    listed();
    expect(names(list(world, "trashed = true"))).toEqual(["台账"]);
  });

  test("what lies in a trashed folder is in the trash until the folder comes back", () => {
    const folder = world.drive("POST", "/files", { name: "2020", mimeType: MIME.folder }).at<string>("id");
    const inside = { name: "台账", mimeType: MIME.folder, parents: [folder] };
    const id = world.drive("POST", "/files", inside).at<string>("id");
    const isTrashed = () => world.drive("GET", `/files/${id}?fields=trashed,explicitlyTrashed`).body;
    world.drive("PATCH", `/files/${folder}`, { trashed: true });
    listed();
    expect(isTrashed()).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(names(list(world, "trashed = true"))).toEqual(expect.arrayContaining(["2020", "台账"]));
    expect(names(list(world, "trashed = false"))).not.toContain("台账");
    world.drive("PATCH", `/files/${folder}`, { trashed: false });
    expect(isTrashed()).toEqual({ trashed: false, explicitlyTrashed: false });
  });

  test("deletes for good", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    expect(world.drive("DELETE", `/files/${id}`).status).toBe(204);
    expect(fileById(world.store, id)).toBeUndefined();
    expect(world.sheets("GET", `/${id}/values/A1`).status).toBe(404);
  });
});

describe("searching", () => {
  beforeEach(() => {
    for (const name of ["甲县 台账", "乙县 台账", "Notes of spring"]) world.addSpreadsheet(name, OWNER);
    world.drive("POST", "/files", { name: "It's here", mimeType: MIME.folder });
    listed();
  });

  test.each([
    ["name = '甲县 台账'", ["甲县 台账"]],
    ["name contains '乙'", ["乙县 台账"]],
    ["name contains 'spri'", ["Notes of spring"]],
    ["name contains 'ring'", []],
    ["name = 'It\\'s here'", ["It's here"]],
    [`mimeType != '${SHEET}'`, ["It's here"]],
    [
      "not name contains '台账' and trashed = false and mimeType contains 'application/vnd.google-apps.spread'",
      ["Notes of spring"],
    ],
    ["(name contains '甲' or name contains '乙') and 'root' in parents", ["甲县 台账", "乙县 台账"]],
    [`'${OWNER}' in owners and name contains '甲'`, ["甲县 台账"]],
    ['name = "甲县 台账" and "root" in parents', ["甲县 台账"]],
    ["starred = true", []],
  ])("%s", (q, expected) => {
    expect(names(list(world, q, "&orderBy=name"))).toEqual([...expected].sort());
  });

  test.each([
    "name ~ 'x'",
    "modifiedByMeTime > '2020-01-01T00:00:00'",
    "name = 'x",
    "modifiedTime > 'yesterday'",
    "name = 'a' and",
  ])("refuses %s", (q) => {
    expect(list(world, q).body).toMatchObject({
      error: {
        code: 400,
        message: "Invalid Value",
        errors: [{ reason: "invalid", location: "q", locationType: "parameter" }],
      },
    });
  });

  test("pages through all files once", () => {
    for (let number = 0; number < 45; number++) world.addSpreadsheet(`unit ${number}`, OWNER);
    const seen: string[] = [];
    let token = "";
    do {
      const page = list(world, "name contains 'unit'", `&pageSize=10${token ? `&pageToken=${token}` : ""}`);
      seen.push(...names(page));
      token = page.at<string | undefined>("nextPageToken") ?? "";
    } while (token);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
  });

  test("may give short pages before the last", () => {
    for (let number = 0; number < 400; number++) world.addSpreadsheet(`unit ${number}`, OWNER);
    const sizes = new Set<number>();
    for (let round = 0; round < 20; round++)
      sizes.add(names(list(world, "name contains 'unit'", "&pageSize=100")).length);
    expect(sizes.size).toBeGreaterThan(1);
  });

  test("refuses a page token of another search", () => {
    const token = list(world, "trashed = false", "&pageSize=1").at<string>("nextPageToken");
    expect(list(world, "trashed = true", `&pageToken=${token}`).status).toBe(400);
  });
});

describe("modified times", () => {
  test("show an edit of the content only after minutes, as the time of the edit", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    world.now = START + MINUTE;
    world.change(id, typed([["x"]]));
    const shown = () => world.drive("GET", `/files/${id}?fields=modifiedTime`).at<string>("modifiedTime");
    expect(Date.parse(shown())).toBe(START);
    world.now = START + 3 * MINUTE;
    expect(Date.parse(shown())).toBe(START);
    world.now = START + 12 * MINUTE;
    expect(Date.parse(shown())).toBe(START + MINUTE);
  });

  test("show later edits with the refresh that was under way", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    world.change(id, typed([["x"]]));
    world.now = START + 2 * MINUTE;
    world.change(id, typed([["y"]]));
    world.now = START + 10 * MINUTE;
    expect(names(list(world, `modifiedTime > '${new Date(START + MINUTE).toISOString()}'`))).toEqual([
      "ledger",
    ]);
  });
});

describe("sharing", () => {
  let id: string;
  beforeEach(() => {
    id = world.addSpreadsheet("ledger", OWNER);
  });
  const share = (from: World, body: object, query = "") =>
    from.drive("POST", `/files/${id}/permissions${query}`, body);

  test("lets an address edit, list shows it, delete takes it away", () => {
    const given = share(
      world,
      { type: "user", role: "writer", emailAddress: CLERK },
      "?sendNotificationEmail=false",
    );
    expect(given.body).toEqual({
      kind: "drive#permission",
      id: given.at("id"),
      type: "user",
      role: "writer",
    });
    const clerk = world.as({ effectiveUser: CLERK });
    expect(clerk.sheets("PUT", `/${id}/values/A1?valueInputOption=RAW`, { values: [["x"]] }).status).toBe(
      200,
    );
    expect(
      world.drive("GET", `/files/${id}/permissions?fields=permissions(emailAddress,role)`).at("permissions"),
    ).toEqual([
      { emailAddress: OWNER, role: "owner" },
      { emailAddress: CLERK, role: "writer" },
    ]);
    world.drive("PATCH", `/files/${id}/permissions/${given.at("id")}`, { role: "reader" });
    expect(clerk.sheets("PUT", `/${id}/values/A1?valueInputOption=RAW`, { values: [["y"]] }).status).toBe(
      403,
    );
    world.drive("DELETE", `/files/${id}/permissions/${given.at("id")}`);
    expect(clerk.drive("GET", `/files/${id}`).status).toBe(404);
  });

  test.each(["zhang@163.com", "zhang@qq.com", "zhang@126.com"])(
    "refuses %s, which has no Google account",
    (emailAddress) => {
      const refused = share(
        world,
        { type: "user", role: "writer", emailAddress },
        "?sendNotificationEmail=false",
      );
      expect(refused.body).toMatchObject({
        error: { code: 400, errors: [{ reason: "invalidSharingRequest" }] },
      });
      expect(refused.at("error.message")).toContain(`You are trying to invite ${emailAddress}.`);
    },
  );

  test("tells the person by mail unless told not to", () => {
    share(world, { type: "user", role: "writer", emailAddress: CLERK }, "?sendNotificationEmail=false");
    expect(outbox(world.store).size).toBe(0);
    share(world, { type: "user", role: "reader", emailAddress: "wu@union.example" }, "?emailMessage=请填报");
    const mails = [...outbox(world.store).entries()].map(([, mail]) => mail);
    expect(mails).toMatchObject([
      { to: ["wu@union.example"], replyTo: OWNER, subject: 'Item shared with you: "ledger"' },
    ]);
    expect(mails[0]?.body).toContain("请填报");
  });

  test("refuses what is no address", () => {
    expect(share(world, { type: "user", role: "writer", emailAddress: "张示例" }).at("error.message")).toBe(
      "The specified emailAddress is invalid or not applicable for the given permission type.",
    );
  });

  test("is for the owner alone where writers may not share", () => {
    share(world, { type: "user", role: "writer", emailAddress: CLERK });
    world.drive("PATCH", `/files/${id}`, { writersCanShare: false });
    const clerk = world.as({ effectiveUser: CLERK });
    expect(
      share(clerk, { type: "user", role: "reader", emailAddress: "else@union.example" }).body,
    ).toMatchObject({
      error: { code: 403, errors: [{ reason: "insufficientFilePermissions" }] },
    });
  });

  test("a link makes a file readable for those who know it, and lists it for nobody", () => {
    share(world, { type: "anyone", role: "reader" });
    const clerk = world.as({ effectiveUser: CLERK });
    expect(clerk.drive("GET", `/files/${id}?fields=name`).body).toEqual({ name: "ledger" });
    expect(names(list(clerk, "name = 'ledger'"))).toEqual([]);
  });

  test("hands ownership over inside one organisation", () => {
    const next = "zhao@office.example";
    expect(share(world, { type: "user", role: "owner", emailAddress: next }).status).toBe(403);
    expect(
      share(world, { type: "user", role: "owner", emailAddress: next }, "?transferOwnership=true").status,
    ).toBe(200);
    expect(fileById(world.store, id)).toMatchObject({ owner: next, editors: [OWNER] });
  });
});

describe("ownership between consumers", () => {
  const next = "zhao@gmail.com";

  test("is asked for by the owner and accepted by the next one", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    const own = { type: "user", role: "owner", emailAddress: next };
    const refused = world.drive("POST", `/files/${id}/permissions?transferOwnership=true`, own);
    expect(refused.at("error.errors.0.reason")).toBe("consentRequiredForOwnershipTransfer");
    const asked = world.drive("POST", `/files/${id}/permissions?fields=id,pendingOwner`, {
      ...own,
      role: "writer",
      pendingOwner: true,
    });
    expect(asked.body).toEqual({ id: asked.at("id"), pendingOwner: true });
    const path = `/files/${id}/permissions/${asked.at("id")}?transferOwnership=true`;
    expect(world.as({ effectiveUser: CLERK }).drive("PATCH", path, { role: "owner" }).status).toBe(404);
    expect(world.as({ effectiveUser: next }).drive("PATCH", path, { role: "owner" }).status).toBe(200);
    expect(fileById(world.store, id)).toMatchObject({ owner: next, editors: [OWNER], pendingOwner: null });
  });
});

describe("My Drive", () => {
  test("is a folder that everyone has and no search shows", () => {
    expect(world.drive("GET", "/files/root?fields=name,mimeType").body).toEqual({
      name: "My Drive",
      mimeType: MIME.folder,
    });
    world.drive("POST", "/files", { name: "below", mimeType: MIME.folder });
    listed();
    expect(names(list(world, "'root' in parents"))).toEqual(["below"]);
    expect(names(list(world, "trashed = false"))).toEqual(["below"]);
  });
});

describe("the drive.file scope", () => {
  const narrow = { scopes: [SCOPE.driveFile, SCOPE.spreadsheets, SCOPE.fetch] };

  test("shows a script only what it made for this very user", () => {
    const other = world.addSpreadsheet("other", OWNER, { editors: [CLERK] });
    const script = world.as(narrow);
    const own = script.drive("POST", "/files", { name: "own", mimeType: SHEET }).at<string>("id");
    listed();
    expect(names(list(script, "trashed = false"))).toEqual(["own"]);
    expect(script.drive("GET", `/files/${other}`).body).toMatchObject({
      error: { code: 404, message: `File not found: ${other}.` },
    });
    expect(script.drive("POST", `/files/${other}/copy`, {}).status).toBe(404);
    expect(
      script.drive("POST", `/files/${other}/permissions`, {
        type: "user",
        role: "reader",
        emailAddress: CLERK,
      }).status,
    ).toBe(404);
    script.drive("POST", `/files/${own}/permissions`, { type: "user", role: "writer", emailAddress: CLERK });
    const clerk = world.as({ ...narrow, effectiveUser: CLERK });
    expect(names(list(clerk, "trashed = false"))).toEqual([]);
    expect(clerk.drive("GET", `/files/${own}`).status).toBe(404);
  });

  test("hides files from another script of the same person", () => {
    const id = world.as(narrow).drive("POST", "/files", { name: "own", mimeType: SHEET }).at<string>("id");
    expect(world.as({ ...narrow, scriptId: "script-2" }).drive("GET", `/files/${id}`).status).toBe(404);
    expect(world.as({ scriptId: "script-2" }).drive("GET", `/files/${id}`).status).toBe(200);
  });

  test("keeps appProperties private to the script that set them", () => {
    const id = world
      .drive("POST", "/files", { name: "own", mimeType: SHEET, appProperties: { unit: "u1" } })
      .at<string>("id");
    const other = world.as({ scriptId: "script-2" });
    expect(other.drive("GET", `/files/${id}?fields=appProperties`).body).toEqual({});
    expect(names(list(other, "appProperties has { key='unit' and value='u1' }"))).toEqual([]);
  });
});

describe("exports", () => {
  test("give the first tab as csv, as it is shown", () => {
    const id = world.addSpreadsheet("ledger", OWNER, { locale: "zh_CN" });
    world.change(
      id,
      typed([
        ["单位", "备注"],
        ["例镇", 'a "b", c'],
      ]),
    );
    expect(world.drive("GET", `/files/${id}/export?mimeType=text/csv`).body).toBe(
      '单位,备注\r\n例镇,"a ""b"", c"',
    );
  });

  test("refuse types that are not known", () => {
    const id = world.addSpreadsheet("ledger", OWNER);
    expect(world.drive("GET", `/files/${id}/export?mimeType=text/plain`).at("error.message")).toBe(
      "The requested conversion is not supported.",
    );
  });
});
