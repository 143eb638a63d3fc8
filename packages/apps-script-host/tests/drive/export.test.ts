import { beforeEach, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { exportSync } from "../../src/export";
import { findChromium } from "../../src/export/chromium";
import { readExport } from "../../src/export/options";
import { printPage } from "../../src/export/page";
import { browseExport, parseExportUrl } from "../../src/export/url";
import { textOf } from "../../src/kernel/http";
import { issueToken } from "../../src/rest/caller";
import { workbooks } from "../../src/spreadsheet/books";
import type { Op } from "../../src/spreadsheet/model/ops";
import { hostOf } from "../execution/hosts";
import { CLERK, OWNER, openWorld, typed, type World } from "../rest/plain";

const ID = "head";
const url = (query: string) => `https://docs.google.com/spreadsheets/d/${ID}/export?${query}`;
const box = (row: number, column: number, rows = 1, columns = 1) => ({
  sheetId: 0,
  row,
  column,
  rows,
  columns,
});
let world: World;

beforeEach(() => {
  world = openWorld();
  world.addSpreadsheet(ID, OWNER, {
    name: "安康杯",
    sheets: [
      { name: "汇总", frozenRows: 1 },
      { name: "日志", hidden: true },
    ],
    locale: "zh_CN",
    timeZone: "Asia/Shanghai",
  });
  world.change(
    ID,
    typed([
      ["单位", "场次", "报送率"],
      ["海港区 <总工会>", 34, 0.95],
      ["山海关区", 20, 0.8],
    ]),
    {
      op: "style",
      box: box(2, 3, 2),
      patch: { format: "0%" },
    },
  );
});

const chart = (type: string): Op => ({
  op: "put",
  sheetId: 0,
  list: "charts",
  item: {
    id: 1,
    type,
    boxes: [box(1, 1, 3, 2)],
    row: 5,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    options: { title: "活动场次", width: 400, height: 250 },
    headers: 1,
    merge: "MERGE_COLUMNS",
    transpose: false,
    hidden: "",
  },
});

const pageOf = (query = "") => {
  const workbook = workbooks(world.store).get(ID)!;
  const wish = readExport(new URLSearchParams(`format=pdf&gid=0&${query}`))!;
  return printPage(workbook, [workbook.sheets[0]!], { ...wish, name: "安康杯" });
};

describe("the print page", () => {
  test("shows what cells show, and takes what people typed for text", () => {
    expect(pageOf()).toContain("95%");
    expect(pageOf()).toContain("海港区 &lt;总工会&gt;");
  });

  test("takes paper, orientation and margins from the URL", () => {
    expect(pageOf("size=A4&portrait=false&top_margin=0.5")).toContain(
      "@page{size:11.69in 8.27in;margin:0.5in 0.75in 0.75in 0.75in;",
    );
    expect(pageOf("size=8.27x11.69")).toContain("@page{size:8.27in 11.69in");
  });

  test("fits a wide tab to the width of the paper and leaves a narrow one as it is", () => {
    expect(pageOf("size=A4")).toContain("zoom:1.0000");
    world.change(ID, { op: "sizes", sheetId: 0, dimension: "COLUMNS", start: 1, count: 1, size: 2000 });
    expect(pageOf("size=A4")).toMatch(/zoom:0\.[23]\d+/);
  });

  test("draws grid lines unless they are switched off", () => {
    expect(pageOf()).toContain("#d9d9d9");
    expect(pageOf("gridlines=false")).not.toContain("#d9d9d9");
  });

  test("draws merged cells once, borders once, and leaves hidden rows out", () => {
    world.change(
      ID,
      { op: "merge", box: box(1, 1, 1, 3), how: "all" },
      {
        op: "border",
        box: box(2, 1, 1, 3),
        sides: { top: null, left: null, bottom: true, right: null, vertical: null, horizontal: null },
        line: { style: "SOLID", color: "#112233" },
      },
      { op: "hide", sheetId: 0, dimension: "ROWS", start: 3, count: 1, hidden: true },
    );
    const page = pageOf("gridlines=false");
    expect(page.match(/colspan="3"/g)).toHaveLength(1);
    expect(page.match(/1px solid #112233/g)).toHaveLength(3);
    expect(page).not.toContain("山海关区");
  });

  test("colours cells by conditional formats and bands", () => {
    const formats = [
      {
        boxes: [box(2, 2, 2)],
        condition: { criteria: "NUMBER_LESS_THAN", values: [30] },
        style: { color: "#c62828" },
        gradient: null,
      },
    ];
    const bands = {
      id: 3,
      box: box(1, 1, 3, 3),
      rowColors: { header: "#eeeeee", first: "#ffffff", second: "#fafafa", footer: null },
      columnColors: null,
    };
    world.change(
      ID,
      { op: "conditionalFormats", sheetId: 0, formats },
      { op: "put", sheetId: 0, list: "bandings", item: bands },
    );
    const page = pageOf();
    expect(page.match(/color:#c62828/g)).toHaveLength(1);
    expect(page.match(/background:#eeeeee/g)).toHaveLength(3);
    expect(page.match(/background:#fafafa/g)).toHaveLength(3);
  });

  test.each(["BAR", "COLUMN", "LINE", "AREA", "PIE", "COMBO", "SCATTER"])(
    "draws a %s chart in its place",
    (type) => {
      world.change(ID, chart(type));
      const page = pageOf();
      expect(page).toContain("活动场次");
      expect(page).toMatch(/<div class="chart" style="left:0px;top:0px;width:400px;height:250px"><svg/);
      // Rows that the chart covers are printed although they are empty.
      expect(page.match(/<tr /g)?.length).toBeGreaterThanOrEqual(16);
    },
  );

  test("labels the axis of shares with percentages", () => {
    const bars = chart("BAR") as Extract<Op, { op: "put" }>;
    const boxes = [box(1, 1, 3, 1), box(1, 3, 3, 1)];
    world.change(ID, { ...bars, item: { ...bars.item, boxes } } as Op);
    expect(pageOf()).toContain(">100%</text>");
  });

  test("draws two axes where series have scales of their own, and the trend of a series", () => {
    const combo = chart("COMBO") as Extract<Op, { op: "put" }>;
    const options = {
      ...(combo.item as { options: object }).options,
      series: { "0": { type: "bars" }, "1": { type: "line", targetAxisIndex: 1 } },
      vAxes: { "0": { viewWindow: { max: 80 } }, "1": { format: "0%", viewWindow: { min: 0, max: 1 } } },
      trendlines: { "0": {} },
    };
    world.change(ID, { ...combo, item: { ...combo.item, boxes: [box(1, 1, 3, 3)], options } } as Op);
    const page = pageOf();
    expect(page).toContain(">80</text>");
    expect(page).toContain(">100%</text>");
    expect(page).toContain("stroke-dasharray");
  });

  test("colours cells by a formula that is written for the first of them", () => {
    const formats = [
      {
        boxes: [box(2, 1, 2, 3)],
        condition: { criteria: "CUSTOM_FORMULA", values: ["=$B2>30"] },
        style: { background: "#fff3cd" },
        gradient: null,
      },
    ];
    world.change(ID, { op: "conditionalFormats", sheetId: 0, formats });
    expect(pageOf().match(/background:#fff3cd/g)).toHaveLength(3);
  });

  test("draws checkboxes, links in texts, and frozen rows at the head of every page", () => {
    const rule = { criteria: "CHECKBOX", values: [], allowInvalid: false, helpText: null };
    world.change(
      ID,
      { op: "validation", box: box(5, 1, 2), rules: rule },
      { op: "write", sheetId: 0, row: 5, column: 1, values: [[true], [false]] },
      {
        op: "richText",
        box: box(5, 2),
        texts: [[{ text: "见通知", runs: [{ start: 1, end: 3, link: "https://notice.example" }] }]],
      },
    );
    const page = pageOf();
    expect(page).toContain("☑");
    expect(page).toContain("☐");
    expect(page).toMatch(/见<span style="color:#1155cc;text-decoration:underline[^"]*">通知<\/span>/);
    expect(page).toMatch(/<thead><tr[^>]*>.*单位.*<\/tr><\/thead>/s);
  });

  test("lets the browser measure what must fit on one page", () => {
    expect(pageOf("scale=4&size=A4")).toContain("part.style.zoom = Math.min(1, ");
    expect(pageOf("scale=2&size=A4")).not.toContain("<script>");
  });

  test("prints a part of a tab", () => {
    const page = pageOf("range=A1:A2");
    expect(page).toContain("单位");
    expect(page).not.toContain("场次");
  });
});

describe("exports", () => {
  test("as xlsx carry values, formulas, formats, merges and hidden tabs", () => {
    world.change(
      ID,
      { op: "write", sheetId: 0, row: 4, column: 2, values: [["=SUM(B2:B3)"]] },
      { op: "merge", box: box(6, 1, 1, 2), how: "all" },
    );
    const { body } = exportSync(world.store, ID, readExport(new URLSearchParams("format=xlsx"))!);
    const files = unzipSync(body);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain("<f>SUM(B2:B3)</f>");
    expect(sheet).toContain('<mergeCell ref="A6:B6"/>');
    expect(sheet).toContain("海港区 &lt;总工会&gt;");
    expect(strFromU8(files["xl/workbook.xml"]!)).toContain(
      '<sheet name="日志" sheetId="2" state="hidden" r:id="rId2"/>',
    );
    expect(strFromU8(files["xl/styles.xml"]!)).toContain('formatCode="0%"');
  });

  test("as xlsx carry notes and dropdowns, as Google's do", () => {
    const list = {
      criteria: "VALUE_IN_LIST",
      values: [["已报", "未报"], true],
      allowInvalid: false,
      helpText: "选一项",
    };
    const range = { $range: { ...box(2, 1, 2), sheetId: 0 } };
    world.change(
      ID,
      { op: "notes", box: box(2, 2), notes: [["与签到表 <不符>"]] },
      { op: "validation", box: box(2, 4, 2), rules: [[list], [list]] },
      {
        op: "validation",
        box: box(4, 4),
        rules: [[{ ...list, criteria: "VALUE_IN_RANGE", values: [range, true] }]],
      },
    );
    const { body } = exportSync(world.store, ID, readExport(new URLSearchParams("format=xlsx"))!);
    const files = unzipSync(body);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain('sqref="D2:D3"><formula1>"已报,未报"</formula1>');
    expect(sheet).toContain("<formula1>'汇总'!$A$2:$A$3</formula1>");
    expect(sheet).toContain('prompt="选一项"');
    expect(sheet).toContain('<legacyDrawing r:id="rId2"/>');
    expect(strFromU8(files["xl/comments1.xml"]!)).toContain(
      '<comment ref="B2" authorId="0"><text><t xml:space="preserve">与签到表 &lt;不符&gt;</t></text></comment>',
    );
    expect(files["xl/comments2.xml"]).toBeUndefined();
  });

  test("as csv give one tab", () => {
    const { body, contentType } = exportSync(
      world.store,
      ID,
      readExport(new URLSearchParams("format=csv&gid=0"))!,
    );
    expect([contentType, textOf(body).split("\r\n")[1]]).toEqual(["text/csv", "海港区 <总工会>,34,95%"]);
  });

  test("are for those who may see the spreadsheet", async () => {
    expect((await browseExport(world.store, url("format=csv&gid=0"), OWNER))?.status).toBe(200);
    expect((await browseExport(world.store, url("format=csv&gid=0"), CLERK))?.status).toBe(403);
    expect(
      await browseExport(world.store, "https://docs.google.com/spreadsheets/d/head/edit", OWNER),
    ).toBeNull();
  });

  test("are fetched by a script whose token reaches the file", () => {
    const ask = (from: World) =>
      from.send("GET", url("format=csv&gid=0"), undefined, {
        Authorization: `Bearer ${issueToken(from.context)}`,
      }).status;
    expect(ask(world)).toBe(200);
    expect(ask(world.as({ scopes: ["https://www.googleapis.com/auth/spreadsheets"] }))).toBe(401);
  });

  test("are named by either form of the URL", () => {
    expect(
      parseExportUrl("https://docs.google.com/spreadsheets/export?id=abc&exportFormat=pdf"),
    ).toMatchObject({ id: "abc", wish: { format: "pdf" } });
    expect(parseExportUrl(url("format=ods"))).toEqual({ id: ID, wish: null });
  });
});

describe("a script's own PDF", () => {
  test.each([
    ["of its spreadsheet", `SpreadsheetApp.getActive().getAs("application/pdf")`],
    [
      "of a page of HTML",
      `Utilities.newBlob("<h1>例</h1>", "text/html", "例.html").getAs("application/pdf")`,
    ],
  ])("%s", async (_what, made) => {
    const host = hostOf(
      `function main() { const pdf = ${made}; return [pdf.getContentType(), pdf.getDataAsString("ascii").slice(0, 5)]; }`,
    );
    const result = await host.run("main");
    if (findChromium() === null) expect(result.error?.name).toBe("NotEmulated");
    else expect(result.value).toEqual(["application/pdf", "%PDF-"]);
  });
});

describe("the browser that prints", () => {
  test("is the one that CHROME_PATH names, and none where that is wrong", () => {
    expect(findChromium({ CHROME_PATH: "/nowhere/chrome", PATH: process.env.PATH })).toBeNull();
    expect(findChromium({ CHROME_PATH: process.execPath, PATH: "" })).toBe(process.execPath);
    expect(findChromium({ PATH: "" })).toBe(process.platform === "linux" ? null : findChromium({ PATH: "" }));
  });

  test("that is missing is replaced by a page that prints itself, with 501", async () => {
    const path = process.env.CHROME_PATH;
    process.env.CHROME_PATH = "/nowhere/chrome";
    try {
      const reply = await browseExport(world.store, url("format=pdf&gid=0"), OWNER);
      expect(reply).toMatchObject({ status: 501, contentType: "text/html; charset=utf-8" });
      expect(textOf(reply!.body)).toContain("window.print()");
    } finally {
      if (path === undefined) delete process.env.CHROME_PATH;
      else process.env.CHROME_PATH = path;
    }
  });

  test("is asked to print the page", async () => {
    world.change(ID, chart("BAR"));
    if (findChromium() === null) return;
    const reply = await browseExport(world.store, url("format=pdf&gid=0&size=A4&portrait=false"), OWNER);
    expect(reply).toMatchObject({ status: 200, contentType: "application/pdf" });
    expect(textOf(reply!.body.slice(0, 5))).toBe("%PDF-");
  });
});
