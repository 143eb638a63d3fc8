// 单位总名录: what a spreadsheet of the office says otherwise than this campaign's directory, looked through and taken in.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { OWNER } from "../../rig";
import { type AtWork, atWork, STAFF } from "../at-work";

const [EAST, GLASS, RIVER] = ["例东区总工会", "例明玻璃有限公司工会", "例河县总工会"] as const;
const NEW = "例湖县总工会";
const COUNTY = "县（区）总工会";

let office: AtWork;
let book: string;
/** Any spreadsheet will do; this one happens to be a unit's. */
const TAB = "单位总名录";

beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00");
  book = office.workbook(RIVER);
  await office.host.edit(book, OWNER, { kind: "insertSheet", name: TAB, index: 0 });
  const values = [
    ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱", "停用日期"],
    [EAST, COUNTY, "网络表格", "孙示例", "", ""],
    [RIVER, COUNTY, "网络表格", "张示例", "", "2020-05-01"],
    [NEW, COUNTY, "代填", "钱示例", "", ""],
  ];
  await office.host.edit(book, OWNER, { kind: "values", sheetId: tab().id, row: 1, column: 1, values });
});

const tab = () => office.host.view(book, OWNER).sheets.find(({ name }) => name === TAB)!;
const link = (id: string, gid?: number) =>
  `https://docs.google.com/spreadsheets/d/${id}/edit${gid === undefined ? "" : `#gid=${gid}`}`;
const draw = (address: string, user?: string) => office.call("units.directory", { link: address }, user);

describe("drawing from the office's directory", () => {
  it("lists what is new, changed and closed, and names what the directory lacks", async () => {
    const { text, count, missing } = await draw(link(book, tab().id));
    expect([count, missing]).toEqual([3, [GLASS]]);
    const { rows } = await office.call("units.preview", { text });
    expect(rows.map(({ shown, effect }) => [shown.name, effect, shown.closedOn ?? ""])).toEqual([
      [EAST, "changed", ""],
      [RIVER, "changed", "2020-05-01"],
      [NEW, "new", ""],
    ]);
  });

  it("changes neither list before the rows are taken in, and only this one then", async () => {
    const before = tab().cells;
    expect(office.rows("单位名录").map(({ name }) => name)).not.toContain(NEW);
    const { text } = await draw("");
    await office.call("units.import", { text });
    expect(office.rows("单位名录").map(({ name }) => name)).toContain(NEW);
    expect(office.rows("单位名录").find(({ name }) => name === EAST)!.contactName).toBe("孙示例");
    expect(tab().cells).toEqual(before);
    expect(await draw("")).toMatchObject({ text: "", count: 0 });
  });

  it("takes another head's 单位名录 where the link names no tab", async () => {
    expect(await draw(link(office.host.spreadsheetId))).toMatchObject({ text: "", count: 0, missing: [] });
  });

  it("says what is the matter with a link, a book that is not shared, and a tab that is gone", async () => {
    await expect(draw("单位总名录")).rejects.toThrow("不是 Google 表格的链接");
    await expect(draw(link("nowhere"))).rejects.toThrow("打不开这个单位总名录");
    await expect(draw(link(book, 987_654))).rejects.toThrow("没有链接所指的那张工作表");
  });

  it("goes by the rights of whoever asks", async () => {
    const closed = link(book, tab().id);
    for (const { id } of office.host.files().filter((file) => file.id !== office.host.spreadsheetId))
      office.host.share(id, STAFF, null);
    await expect(draw(closed, STAFF)).rejects.toThrow("打不开这个单位总名录");
  });
});
