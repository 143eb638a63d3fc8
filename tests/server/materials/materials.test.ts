// Materials of the lectures of autumn 2021: what a unit lacks stands on its 首页 at once, and in 报送情况 once it is collected.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { HOME_COLUMNS } from "../../../src/server/unit-workbook/layout";
import { type Clerk, clerkOf, keysOf } from "../../clerk";
import { MONTHLY, OWNER, type Rig, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const [RIVER, HILL] = ["例河州总工会", "例山州总工会"] as const;
const ONCE = "r1.once";
const PHOTO = "https://photos.example/";

let office: Rig;
let river: Clerk;

const lecture = (day: number, links = "") => ({
  date: `2021-11-${String(day).padStart(2, "0")}`,
  task: "2 开展百场宣讲活动",
  kind: "宣讲（示范式）",
  theme: `第${day}场宣讲`,
  people: 40,
  links,
});

beforeAll(async () => {
  office = rig({ now: "2021-11-15T09:00:00+08:00" });
  await office.call("campaign.create", {
    template: "qinghai-2021-73",
    title: "系列活动",
    documentNumber: "",
    issuer: "例海省总工会",
    reportMail: "",
    reportPhone: "",
    start: "2021-10-19",
    end: "2021-12-31",
    period: { ...MONTHLY, kind: "once" },
  });
  const units = [RIVER, HILL].map((name) => [
    name,
    "市州总工会",
    "网络表格",
    "张示例",
    `${name === RIVER ? "he" : "shan"}@units.example`,
  ]);
  await office.call("units.import", {
    text: [["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"], ...units]
      .map((row) => row.join("\t"))
      .join("\n"),
  });
  await office.job("distribute");
  river = clerkOf(office, RIVER);
});

const column = (key: (typeof HOME_COLUMNS)[number]) => HOME_COLUMNS.indexOf(key) + 1;
const owed = (key: "status" | "todo") => {
  const { cells, rows } = river.sheet("首页");
  for (let row = 1; row <= rows; row++)
    if (cells[`${row},${column("periodId")}`]?.v === "#quotas")
      return cells[`${row},${column(key)}`]?.d ?? "";
  throw new Error("首页 has no row of targets");
};
/** TODAY follows a change. */
const onDay = async (day: string) => {
  await office.host.advance(`${day}T10:00:00+08:00`);
  const { ok, message } = await office.host.edit(river.workbookId, OWNER, {
    kind: "values",
    sheetId: 1,
    row: 1,
    column: 11,
    values: [[day]],
  });
  if (!ok) throw new Error(String(message));
};
const writeArticle = async (link: string) => {
  const sheet = river.sheet("理论文章记录");
  const row: Record<string, string> = { title: "学习札记", author: "张示例", link };
  const values = [keysOf(sheet, 1).map((key) => row[key] ?? null)];
  const { ok, message } = await office.host.edit(river.workbookId, river.mail, {
    kind: "values",
    sheetId: sheet.id,
    row: 3,
    column: 1,
    values,
  });
  if (!ok) throw new Error(String(message));
};
const pushLines = async () => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openPush");
  const { choices = [], explain } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
  return [...explain, ...choices.flatMap((choice) => choice.explain)];
};
const lackOf = (unit: string) => office.rows("报送情况").find((row) => row.unit === unit)?.materials;

describe("the unit's 首页", () => {
  it("names what is asked of each lecture and of the unit, and what is lacking of it by now", async () => {
    await onDay("2021-11-15");
    expect(owed("status")).toContain("照片 每条登记 ≥ 1，11月20日前，还缺 0");
    expect(owed("status")).toContain("理论文章 ≥ 1，11月20日前，还缺 1");
    await river.enter(
      lecture(1, `${PHOTO}1`),
      lecture(2, `${PHOTO}2a\n${PHOTO}2b`),
      lecture(3),
      lecture(4),
      lecture(5),
    );
    expect(owed("status")).toContain("照片 每条登记 ≥ 1，11月20日前，还缺 3");
    expect(owed("todo")).toContain("缺照片 3，11月20日前；缺理论文章 1，11月20日前");
  });

  it("asks nothing of a reading circle, and says how late it is once the day is past", async () => {
    await river.enter({ ...lecture(6), kind: "阅读分享" });
    expect(owed("todo")).toContain("缺照片 3，");
    await onDay("2021-11-21");
    expect(owed("todo")).toContain("缺照片 3，11月20日前，已逾期 1 天");
  });

  it("counts it among the activities and not among the lectures, in the unit's own sheet as well", () => {
    const { cells, rows } = office.host
      .view(river.workbookId, river.mail)
      .sheets.find(({ name }) => name.startsWith("报送合计"))!;
    const shown = Array.from({ length: rows }, (_, at) =>
      [1, 2].map((column) => cells[`${at + 1},${column}`]?.d ?? ""),
    );
    const amountOf = (item: string) => shown.find(([label]) => label?.startsWith(item))?.[1];
    expect([amountOf("宣讲场次"), amountOf("宣讲参与人次")]).toEqual(["5", "200"]);
  });
});

describe("报送情况", () => {
  it("names in its last column what each unit lacks: 照片 3 of five lectures, and the article of who has sent nothing", async () => {
    await river.tick(ONCE);
    await office.job("collect");
    await office.job("rollup");
    expect([lackOf(RIVER), lackOf(HILL)]).toEqual(["照片 3、理论文章 1", "理论文章 1"]);
    const keys = Object.keys(office.rows("报送情况")[0]!);
    expect(keys.filter(Boolean).at(-1)).toBe("materials");
  });

  it("lacks less with the next revision, and more again when a photo was taken out", async () => {
    await writeArticle("https://units.example/article");
    await river.paste(5, "links", `${PHOTO}3`);
    await river.tick(ONCE);
    await office.job("collect");
    await office.job("rollup");
    expect(lackOf(RIVER)).toBe("照片 2");
    await river.paste(3, "links", "");
    await river.tick(ONCE);
    await office.job("collect");
    await office.job("rollup");
    expect(lackOf(RIVER)).toBe("照片 3");
  });

  it("does not take the workbook of another unit for a photo, and says so on 首页", async () => {
    const theirs = clerkOf(office, HILL).workbookId;
    await river.paste(3, "links", `https://docs.google.com/spreadsheets/d/${theirs}/edit`);
    await river.tick(ONCE);
    await office.job("collect");
    expect(river.home(ONCE).problems).toContain("是别的单位的填报表");
    await river.paste(3, "links", "");
  });

  it("does not take a link that is none, and names its cell on 首页", async () => {
    await river.paste(3, "links", "照片在群里");
    // Not even before it is sent: words are no photo.
    expect(owed("status")).toContain("照片 每条登记 ≥ 1，11月20日前，还缺 3");
    await river.tick(ONCE);
    await office.job("collect");
    expect(river.home(ONCE).problems).toContain("照片在群里");
    await river.paste(3, "links", "");
  });
});

describe("材料目录", () => {
  const catalogue = () => office.rows("材料目录");

  it("is built with 汇总: a link a row, sorted, and a link of two units is pointed out", async () => {
    expect(catalogue().map(({ material, link }) => [material, link])).toEqual([
      ["照片", `${PHOTO}2a`],
      ["照片", `${PHOTO}2b`],
      ["照片", `${PHOTO}3`],
      ["理论文章", "https://units.example/article"],
    ]);
    const hill = clerkOf(office, HILL);
    await hill.enter(lecture(7, `${PHOTO}3`));
    await hill.tick(ONCE);
    await office.job("collect");
    const { problems } = await office.job("rollup");
    expect(problems.map(({ text }) => text).join()).toContain(
      `${RIVER}、${HILL} 给的是同一个网址：${PHOTO}3`,
    );
    expect(catalogue().find(({ unit }) => unit === HILL)).toMatchObject({
      link: `${PHOTO}3`,
      note: `${RIVER} 也用了这个网址`,
    });
  });
});

describe("材料目录 as files", () => {
  it("is handed out as the tab stands, for the page to make files of", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openExport");
    const { materials } = startOf(window.pages().at(-1)!.html).data as PageData["export"];
    expect(materials).toBe(true);
    const { heads, rows, next, tab } = await office.call("export.catalogue", { from: 0, tab: "catalogue" });
    expect([tab, next, heads[0], heads.at(-2)]).toEqual(["材料目录", null, "类别", "链接"]);
    expect(rows.map((row) => [row[2], row[6], row[7]])).toEqual(
      office.rows("材料目录").map(({ unit, date, link }) => [unit, date, link]),
    );
  });
});

describe("考核得分", () => {
  it("gives points for materials by what stands in the record: 2/5 photos and 1/1 article are 14 of 20", async () => {
    await byHand(office).typeRow("考核办法", { item: "材料", measure: "材料完成率", weight: 20 });
    await office.job("rollup");
    const { host } = office;
    const tab = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "考核得分")!;
    const cells = Object.entries(tab.cells);
    const [row] = cells.find(([, { d }]) => d === RIVER)![0].split(",");
    const shown = cells.filter(([at, { d }]) => at.split(",")[0] === row && d).map(([, { d }]) => d);
    expect(shown.slice(2, 4)).toEqual(["照片 2/5、理论文章 1/1", "14.00"]);
  });
});

describe("reminders", () => {
  it("of the clock name what a unit lacks that has sent its report, once, and 提醒日志 says of which material", async () => {
    await onDay("2021-11-22");
    await office.call("clock.start", {});
    await office.host.advance("30 min");
    const mails = office.host.mails().filter(({ subject }) => subject.includes("还缺材料"));
    expect(mails.map(({ to, subject }) => [to.join(), subject])).toEqual([
      ["he@units.example", "系列活动：还缺材料 照片 3"],
      ["shan@units.example", "系列活动：还缺材料 理论文章 1"],
    ]);
    expect(mails[0]?.body).toContain(`填报表：https://docs.google.com/spreadsheets/d/${river.workbookId}`);
    await office.call("clock.stop", {});
    const log = office.rows("提醒日志").filter(({ sendId }) => sendId?.includes("|material."));
    expect(log.map(({ unit, state }) => [unit, state])).toEqual([
      [RIVER, "已发送"],
      [HILL, "已发送"],
    ]);
  });
});

describe("a row that is typed while the campaign runs", () => {
  it("holds from the push on, which names it, and is counted from the rows that were collected before", async () => {
    await byHand(office).typeRow("材料要求", {
      name: "签到表",
      kind: "台账扫描件",
      form: "活动",
      per: "每个单位",
      number: 9,
    });
    await office.job("rollup");
    expect(lackOf(RIVER)).toBe("照片 3");
    expect((await pushLines()).join("\n")).toContain("新增材料“签到表”：计数范围 每个单位，数量 9");
    await office.pushFromThisPeriod();
    await office.job("rollup");
    expect(lackOf(RIVER)).toBe("照片 3、签到表 6");
    expect(owed("status")).toContain("签到表 ≥ 9");
  });

  it("is blanked in 报送情况 when nothing is asked for any more", async () => {
    const hand = byHand(office);
    for (const name of ["照片", "理论文章", "签到表"]) await hand.deleteRow("材料要求", "name", name);
    await office.pushFromThisPeriod();
    await office.job("rollup");
    expect([lackOf(RIVER), lackOf(HILL)]).toEqual(["", ""]);
    expect(owed("status")).not.toContain("还缺");
  });
});

it("a workbook without the tab, as earlier versions laid it out, works on, and 检查与修复 adds it", async () => {
  const { spreadsheetId } = office.host;
  const { id } = office.host.view(spreadsheetId, OWNER).sheets.find(({ name }) => name === "材料要求")!;
  const { ok } = await office.host.edit(spreadsheetId, OWNER, { kind: "deleteSheet", sheetId: id });
  expect(ok).toBe(true);
  await office.job("rollup");
  expect(lackOf(RIVER)).toBe("");
  await office.call("check.repair", {});
  expect(office.rows("材料要求")).toEqual([]);
});
