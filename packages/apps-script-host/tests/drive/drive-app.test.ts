import { describe, expect, test } from "@jest/globals";
import { createGlobals } from "../../src";
import { hostOf, manifest } from "../execution/hosts";

/** Runs a body as a function of a script; gives its value or the text of its error. */
async function run(body: string, user?: string): Promise<unknown> {
  const host = hostOf(`function main() { ${body} } // DriveApp SpreadsheetApp`);
  const result = await host.run("main", [], user ? { user } : {});
  return result.ok ? result.value : `${result.error?.name}: ${result.error?.message}`;
}

describe("files and folders", () => {
  test("are made, filled, found and read", async () => {
    expect(
      await run(`
        const folder = DriveApp.createFolder("2020");
        folder.createFile("a.txt", "甲");
        folder.createFile(Utilities.newBlob("乙", "text/csv", "b.csv"));
        DriveApp.createFile("c.txt", "丙");
        const names = [];
        for (const files = folder.getFiles(); files.hasNext(); ) names.push(files.next().getName());
        const b = folder.getFilesByName("b.csv").next();
        return [names.sort(), b.getBlob().getDataAsString(), b.getMimeType(), b.getSize(), b.getParents().next().getName()];
      `),
    ).toEqual([["a.txt", "b.csv"], "乙", "text/csv", 3, "2020"]);
  });

  test("lie beside the container, where its parents lead to", async () => {
    const host = hostOf(`
      function make() { DriveApp.createFolder("档案").createFile("a.txt", "甲"); }
      function main() {
        const beside = DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getParents().next();
        const folder = beside.getFoldersByName("档案").next();
        return [beside.getName(), folder.getFiles().next().getName()];
      }`);
    await host.run("make");
    expect((await host.run("main")).value).toEqual(["My Drive", "a.txt"]);
  });

  test("let in whom their folder lets in, and say so", async () => {
    expect(
      await run(`
        const folder = DriveApp.createFolder("2020");
        const file = folder.createFile("a.txt", "甲");
        folder.addEditor("li@union.example").addViewer("wu@union.example");
        const mails = (people) => people.map((person) => person.getEmail());
        return [mails(file.getEditors()), mails(file.getViewers())];
      `),
    ).toEqual([
      ["zhang@office.example", "li@union.example"],
      ["wu@union.example", "li@union.example", "zhang@office.example"],
    ]);
  });

  test("lie in a tree under My Drive", async () => {
    expect(
      await run(`
        const deep = DriveApp.createFolder("省").createFolder("市").createFolder("县");
        const path = [];
        for (let at = deep; ; at = at.getParents().next()) {
          path.push(at.getName());
          if (!at.getParents().hasNext()) return path;
        }
      `),
    ).toEqual(["县", "市", "省", "My Drive"]);
  });

  test("move, get other names, descriptions and stars, and go to the bin", async () => {
    expect(
      await run(`
        const file = DriveApp.createFile("a.txt", "x").setName("b.txt").setDescription("草稿").setStarred(true);
        file.moveTo(DriveApp.createFolder("old")).setTrashed(true);
        return [file.getName(), file.getDescription(), file.isStarred(), file.getParents().next().getName(),
          DriveApp.getFilesByName("b.txt").hasNext(), DriveApp.getTrashedFiles().next().getId() === file.getId()];
      `),
    ).toEqual(["b.txt", "草稿", true, "old", false, true]);
  });

  test("are searched in the language of Drive v2", async () => {
    expect(
      await run(`
        DriveApp.createFile("台账 三月.txt", "x");
        DriveApp.createFile("title in title.txt", "y");
        const found = (q) => { const names = []; for (const f = DriveApp.searchFiles(q); f.hasNext(); ) names.push(f.next().getName()); return names; };
        let refused;
        try { DriveApp.searchFiles("title ~ 'x'").hasNext(); } catch (error) { refused = error.message; }
        return [found("title contains '台账' and trashed = false"), found("title = 'title in title.txt'"), refused];
      `),
    ).toEqual([["台账 三月.txt"], ["title in title.txt"], "Invalid argument: q"]);
  });

  test("are copied beside the original under its own name", async () => {
    expect(
      await run(`
        const folder = DriveApp.createFolder("2020");
        const copy = folder.createFile("a.txt", "x").makeCopy();
        const other = copy.makeCopy("b.txt", DriveApp.getRootFolder());
        return [copy.getName(), copy.getParents().next().getName(), other.getName(), other.getParents().next().getName()];
      `),
    ).toEqual(["a.txt", "2020", "b.txt", "My Drive"]);
  });

  test("include spreadsheets, whose copy has their content", async () => {
    expect(
      await run(`
        const file = SpreadsheetApp.getActiveSpreadsheet();
        file.getSheets()[0].getRange("A1").setValue("表头");
        SpreadsheetApp.flush();
        const copy = DriveApp.getFileById(file.getId()).makeCopy("副本");
        return [copy.getMimeType(), SpreadsheetApp.openById(copy.getId()).getSheets()[0].getRange("A1").getValue()];
      `),
    ).toEqual(["application/vnd.google-apps.spreadsheet", "表头"]);
  });

  test("have shortcuts that lead to them", async () => {
    expect(
      await run(`
        const file = DriveApp.createFile("a.txt", "x");
        const shortcut = DriveApp.createFolder("links").createShortcut(file.getId());
        return [shortcut.getName(), shortcut.getMimeType(), shortcut.getTargetId() === file.getId(), shortcut.getTargetMimeType(), file.getTargetId()];
      `),
    ).toEqual(["a.txt", "application/vnd.google-apps.shortcut", true, "text/plain", null]);
  });

  test("are iterated on with a token", async () => {
    expect(
      await run(`
        for (const name of ["a", "b", "c"]) DriveApp.createFile(name + ".txt", "x");
        const files = DriveApp.getFilesByType("text/plain");
        const seen = [files.next().getName()];
        for (const rest = DriveApp.continueFileIterator(files.getContinuationToken()); rest.hasNext(); ) seen.push(rest.next().getName());
        return seen.sort();
      `),
    ).toEqual(["a.txt", "b.txt", "c.txt"]);
  });
});

describe("odd corners, as live", () => {
  test("what is no text becomes its name as content", async () => {
    expect(
      await run(`
        const file = DriveApp.createFile("a.txt", "x");
        return file.setContent(file.getBlob()).getBlob().getDataAsString();
      `),
    ).toBe("Blob");
  });

  test("services, folders and files as texts", async () => {
    expect(
      await run(
        `return [String(DriveApp), String(DriveApp.getRootFolder()), String(DriveApp.createFile("a.txt", "x"))]`,
      ),
    ).toEqual(["Drive", "My Drive", "a.txt"]);
  });

  test("My Drive has no parents; a spreadsheet has a size; every file has a small picture", async () => {
    expect(
      await run(`
        const sheet = DriveApp.getFileById(SpreadsheetApp.getActive().getId());
        return [DriveApp.getRootFolder().getParents().hasNext(), sheet.getSize() > 0, sheet.getThumbnail().getContentType()];
      `),
    ).toEqual([false, true, "image/png"]);
  });
});

describe("sharing", () => {
  test("names editors and viewers as live, with the owner among them", async () => {
    expect(
      await run(`
        const file = DriveApp.createFile("a.txt", "x").addEditor("li@union.example").addViewer("wu@union.example");
        const all = (users) => users.map((user) => user.getEmail());
        return [all(file.getEditors()), all(file.getViewers()), file.getOwner().getEmail(),
          String(file.getAccess("li@union.example")), String(file.getSharingAccess())];
      `),
    ).toEqual([
      ["zhang@office.example", "li@union.example"],
      ["wu@union.example", "li@union.example", "zhang@office.example"],
      "zhang@office.example",
      "EDIT",
      "PRIVATE",
    ]);
  });

  test("refuses addresses without a Google account", async () => {
    expect(await run(`DriveApp.createFile("a.txt", "x").addEditor("li@163.com")`)).toBe(
      "Exception: Invalid email: li@163.com",
    );
  });

  test("gives the owner the name that the host was told", async () => {
    const globals = createGlobals({
      email: "ann@team.example",
      ownerName: "Ann Sample",
      now: "2020-03-02T01:00:00Z",
    });
    const { DriveApp, Drive } = globals as {
      DriveApp: GoogleAppsScript.Drive.DriveApp;
      Drive: { About: { get(options: object): { user: { displayName: string } } } };
    };
    expect(DriveApp.getRootFolder().getOwner().getName()).toBe("Ann Sample");
    expect(Drive.About.get({ fields: "user" }).user.displayName).toBe("Ann Sample");
  });

  test("opens a file to all, found by link or by search", async () => {
    expect(
      await run(`
        const file = DriveApp.createFile("a.txt", "x").setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
        const seen = [file.getSharingAccess() === DriveApp.Access.ANYONE_WITH_LINK, String(file.getSharingPermission())];
        file.setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.EDIT);
        seen.push(String(file.getSharingAccess()), String(file.getSharingPermission()));
        file.setSharing(DriveApp.Access.PRIVATE, DriveApp.Permission.NONE);
        return seen.concat(String(file.getSharingAccess()));
      `),
    ).toEqual([true, "VIEW", "ANYONE", "EDIT", "PRIVATE"]);
  });
});

describe("refusals in Google's words", () => {
  test.each([
    [
      `DriveApp.getFileById("none")`,
      "Exception: No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    ],
    [
      `DriveApp.getFilesByName("none").next()`,
      "Exception: Cannot retrieve the next object: iterator has reached the end.",
    ],
    [
      `DriveApp.createFile(Utilities.newBlob("x"))`,
      "Exception: Blob object must have non-null name for this operation.",
    ],
    [`DriveApp.createFolder("")`, "Exception: Invalid argument: name"],
    [
      `DriveApp.getFileById(DriveApp.createFolder("f").getId())`,
      "Exception: No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    ],
    [`DriveApp.getFileById(null)`, "Exception: Invalid argument: id"],
    [`DriveApp.getFolderById("")`, "Exception: Invalid argument: id"],
    [`DriveApp.getRootFolder().setStarred(true)`, "Exception: Access denied: DriveApp."],
    [`DriveApp.createFile(null, "")`, "Exception: Invalid argument: name"],
    [
      `DriveApp.createFile()`,
      "Exception: The parameters () don't match the method signature for DriveApp.createFile.",
    ],
    [
      `DriveApp.createFile("a")`,
      "Exception: The parameters (String) don't match the method signature for DriveApp.createFile.",
    ],
    [
      `DriveApp.createFile("a", "x").makeCopy(DriveApp.createFolder("f"), "b")`,
      "Exception: The parameters (DriveApp.Folder,String) don't match the method signature for DriveApp.File.makeCopy.",
    ],
    [
      `DriveApp.createFile("a", "x").moveTo("f")`,
      "Exception: The parameters (String) don't match the method signature for DriveApp.File.moveTo.",
    ],
  ])("%s", async (body, text) => {
    expect(await run(body)).toEqual(text);
  });

  test("names the scope that is missing", async () => {
    const narrow = manifest({ oauthScopes: ["https://www.googleapis.com/auth/drive.file"] });
    const host = hostOf(`function main() { DriveApp.createFolder("f"); }`, {}, [narrow]);
    expect((await host.run("main")).error?.message).toBe(
      "Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: https://www.googleapis.com/auth/drive",
    );
  });
});
