// 导出数据 in a real browser: what is saved, how far it is, stopping and going on.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import type { ExportPlan } from "../../../src/core/wire/procedures";
import { type Answers, PageRig } from "./page-rig";
import { exportStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const size = { width: 560, height: 520 };
const column = (name: string, type: "STRING" | "INTEGER" | "BOOLEAN") => ({ name, type, label: name });
const plan: ExportPlan = {
  title: "全民阅读活动",
  asAt: "2020-03-26 09:00:00",
  personal: ["活动 · 主持人"],
  tables: [
    {
      table: {
        name: "reports",
        label: "报表记录",
        tab: "reports",
        kind: "reports",
        columns: [
          column("unitId", "STRING"),
          column("returnId", "STRING"),
          column("period", "STRING"),
          column("version", "INTEGER"),
          column("revision", "INTEGER"),
          column("current", "BOOLEAN"),
        ],
      },
      height: 200,
      book: "",
    },
  ],
};
const row = (unitId: string) => [unitId, "r1", "2020-03", 1, 1, null];

/** Two pieces, the second of which waits until it is let go. */
function inTwo(): { answers: Answers; go(): void } {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const answers: Answers = {
    "export.plan": () => plan,
    "export.slice": async ({ from }) => {
      if (from === 0) return { rows: [row("u1")], next: 100 };
      await gate;
      return { rows: [row("u2")], next: null };
    },
  };
  return { answers, go: () => go() };
}

async function openData(answers: Answers) {
  const opened = await rig.open(exportStart(""), answers, size);
  await opened.page.getByRole("button", { name: "导出数据（供分析）…" }).click();
  await opened.page.getByText("不含单位联系人").waitFor();
  return opened;
}

describe("导出数据", () => {
  it("reads piece by piece and saves one archive that holds every row", async () => {
    const { answers, go } = inTwo();
    const opened = await openData(answers);
    await opened.page.getByText("活动 · 主持人").waitFor();
    await opened.page.screenshot({ path: "tests/browser/screenshots/export-data.png" });
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    const saved = opened.page.waitForEvent("download");
    await opened.page.getByRole("button", { name: "导出", exact: true }).click();
    await opened.page.getByText("正在读取“报表记录”").waitFor();
    await opened.page.getByText("100 / 200").waitFor();
    await opened.page.screenshot({ path: "tests/browser/screenshots/export-data-reading.png" });
    go();
    const file = await saved;
    expect(file.suggestedFilename()).toBe("全民阅读活动 数据 2020-03-26.zip");
    const files = unzipSync(readFileSync(await file.path()));
    const text = new TextDecoder().decode(files["reports/r1.2020-03.ndjson"]);
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).unitId),
    ).toEqual(["u1", "u2"]);
    await opened.page.getByText("1 个数据文件，共 2 行").waitFor();
    await opened.page.screenshot({ path: "tests/browser/screenshots/export-data-saved.png" });
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("stops after the piece at hand and goes on from there", async () => {
    const { answers, go } = inTwo();
    const opened = await openData(answers);
    await opened.page.getByRole("button", { name: "导出", exact: true }).click();
    await opened.called("export.slice", 2);
    await opened.page.getByRole("button", { name: "停止" }).click();
    go();
    await opened.page.getByText("已停止").waitFor();
    const saved = opened.page.waitForEvent("download");
    await opened.page.getByRole("button", { name: "继续" }).click();
    await saved;
    expect(opened.inputs("export.slice").map(({ from }) => from)).toEqual([0, 100]);
    await opened.close();
  });

  it("says that there is nothing to export before anything was collected", async () => {
    const opened = await openData({
      "export.plan": () => ({ ...plan, personal: [] }),
      "export.slice": () => ({ rows: [], next: null }),
    });
    await opened.page.getByRole("button", { name: "导出", exact: true }).click();
    await opened.page.getByText("还没有收取过报表").waitFor();
    await opened.close();
  });
});

describe("材料目录", () => {
  it("is read piece by piece and saved as a sheet whose links can be pressed, or as an archive, with what nobody has looked at said", async () => {
    const link = (n: number) => `https://photos.example/${n}`;
    const piece = { title: "宣讲系列活动", tab: "材料目录", heads: ["类别", "单位", "链接"], total: 8_000 };
    const opened = await rig.open(
      exportStart(),
      {
        "export.catalogue": ({ from }) =>
          from === 0
            ? { ...piece, rows: [["图片", "例河州总工会", link(1)]], next: 4_000 }
            : { ...piece, rows: [["图片", "例山州总工会", link(2)]], next: null },
      },
      size,
    );
    const { page } = opened;
    await page.getByRole("button", { name: "材料目录…" }).click();
    await page.getByText("共 2 个网址").waitFor();
    await page.getByText("网址打不打得开没有查过").waitFor();
    await page.screenshot({ path: "tests/browser/screenshots/export-catalogue.png" });
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    const [sheet] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 Excel" }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe("宣讲系列活动 材料目录.xlsx");
    const linked = unzipSync(readFileSync(await sheet.path()))["xl/worksheets/_rels/sheet1.xml.rels"];
    expect(new TextDecoder().decode(linked)).toContain(link(2));
    const [archive] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载压缩包" }).click(),
    ]);
    expect(Object.keys(unzipSync(readFileSync(await archive.path())))).toEqual([
      "材料目录.xlsx",
      "材料目录.csv",
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("says to press 汇总 first where there is none", async () => {
    const opened = await rig.open(exportStart(), {
      "export.catalogue": () => ({ title: "", tab: "", heads: [], rows: [], total: 0, next: null }),
    });
    await opened.page.getByRole("button", { name: "材料目录…" }).click();
    await opened.page.getByText("请先按“台账 → 汇总”").waitFor();
    await opened.close();
  });
});
