import { describe, expect, it } from "@jest/globals";
import { hostOf, page } from "./hosts";

const OWNER = "zhang@office.example";

const DESK = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("台账").addItem("收取", "collect").addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu("更多").addItem("设置", "settings")).addToUi();
}
function collect() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert("收取", "现在收取？", ui.ButtonSet.YES_NO);
  return answer === ui.Button.YES ? "collected" : "left";
}
function settings() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("设置"));
}
function rename_() {}
function greet(name, when) { return "你好 " + name; }
function birthday() { return { on: new Date() }; }
var notDeclared = function () { return 1; };
`;

const desk = () => hostOf(DESK, {}, [page("sidebar", "<p>设置</p>")]);

describe("a window", () => {
  it("has the menus that onOpen makes", async () => {
    const host = desk();
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    expect(window.menus()).toEqual([
      {
        title: "台账",
        items: [
          { kind: "item", label: "收取", functionName: "collect" },
          { kind: "separator" },
          {
            kind: "menu",
            menu: { title: "更多", items: [{ kind: "item", label: "设置", functionName: "settings" }] },
          },
        ],
      },
    ]);
  });

  it("has no menus for somebody who may not edit the spreadsheet", async () => {
    const host = desk();
    expect((await host.openWindow(host.spreadsheetId, "guest@elsewhere.example")).menus()).toEqual([]);
  });

  it("asks the person and goes on with the answer", async () => {
    const host = desk();
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    window.willAnswer("YES");
    expect((await window.click("collect")).value).toBe("collected");
    expect((await window.click("collect")).value).toBe("left");
  });

  it("shows a sidebar whose page calls functions", async () => {
    const host = desk();
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    await window.click("settings");
    const [sidebar] = window.pages();
    expect(sidebar).toMatchObject({ kind: "sidebar", title: "设置", html: "<p>设置</p>", width: 300 });
    expect((await window.call(sidebar!.pageId, "greet", ["李示例"])).value).toBe("你好 李示例");
  });
});

describe("google.script.run", () => {
  const opened = async () => {
    const host = desk();
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    await window.click("settings");
    return {
      call: (name: string, ...args: unknown[]) => window.call(window.pages()[0]!.pageId, name, args),
      host,
    };
  };

  it("calls only functions that are declared at top level and not private", async () => {
    const { call, host } = await opened();
    expect(host.callable()).toEqual(["onOpen", "collect", "settings", "greet", "birthday"]);
    expect((await call("rename_")).error?.message).toBe("Script function not found: rename_");
    expect((await call("notDeclared")).error?.message).toBe("Script function not found: notDeclared");
  });

  it("refuses at once what cannot be sent", async () => {
    const { call } = await opened();
    await expect(call("greet", "李示例", new Date(0))).rejects.toThrow(
      "Failed due to illegal value in property: 1",
    );
    await expect(call("greet", { inner: new Map() })).rejects.toThrow(
      "Failed due to illegal value in property: inner",
    );
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    await expect(call("greet", ring)).rejects.toThrow("Failed due to circular reference.");
  });

  it("loses a result that has a Date inside", async () => {
    const { call } = await opened();
    expect(await call("birthday")).toMatchObject({ ok: true, value: null });
  });
});

describe("getUi", () => {
  it("is refused where nobody looks", async () => {
    const { error } = await desk().run("settings");
    expect(error?.message).toBe("Cannot call SpreadsheetApp.getUi() from this context.");
  });

  it("opens no sidebar from onOpen", async () => {
    const host = hostOf(`function onOpen() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));
    }`);
    await host.openWindow(host.spreadsheetId, OWNER);
    expect(host.executions()[0]?.error?.message).toBe(
      "Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
    );
  });
});

describe("what the person looks at", () => {
  it("is what menu items, pages and triggers find active", async () => {
    const host = hostOf(`function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
      function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); }`);
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    await window.look({ sheetId: 0, row: 2, column: 3, rows: 2, columns: 1 });
    expect((await window.click("where")).value).toBe("C2:C3");
    await window.click("open");
    expect((await window.call(window.pages()[0]!.pageId, "where", [])).value).toBe("C2:C3");
    expect((await window.click("where", { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 })).value).toBe(
      "A1",
    );
  });

  it("fires onSelectionChange, but not for selections in quick succession", async () => {
    const host = hostOf("function onSelectionChange(e) { console.log(e.range.getA1Notation()); }");
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const at = (row: number) => ({ sheetId: 0, row, column: 1, rows: 1, columns: 1 });
    await window.look(at(1));
    await window.look(at(2));
    await host.advance("3 s");
    await window.look(at(3));
    expect(host.executions().map(({ log }) => log[0]?.text)).toEqual(["A1", "A3"]);
  });
});
