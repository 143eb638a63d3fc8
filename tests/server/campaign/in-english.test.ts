// A campaign whose own language is English: what is built, mailed and found holds no Chinese.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { MONTHLY, OWNER, type Rig, rig } from "../../rig";

const EAST = "East District Union";
const CLERK = "east@units.example";
const HAN = /[\u4e00-\u9fff、，。：；（）「」]/;

describe("a campaign in English", () => {
  let office: Rig;
  const tab = (name: string, id = office.host.spreadsheetId) =>
    office.host.view(id, OWNER).sheets.find((sheet) => sheet.name === name)!;

  beforeAll(async () => {
    office = rig({ locale: "en_GB" });
    const { tabs } = await office.call("campaign.create", {
      template: "blank-en",
      title: "Reading campaign 2020",
      documentNumber: "",
      issuer: "Example Federation",
      reportMail: "office@federation.example",
      reportPhone: "",
      start: "2020-03-01",
      end: "2020-08-31",
      period: MONTHLY,
    });
    expect(tabs).toContain("Summary");
    const types = tab("Unit types");
    const write = (sheetId: number, row: number, values: string[][]) =>
      office.host.edit(office.host.spreadsheetId, OWNER, { kind: "values", sheetId, row, column: 1, values });
    await write(types.id, 3, [["District", "", "Yes"]]);
    const columns = Object.fromEntries(
      Object.entries(tab("Tasks").cells).flatMap(([key, { d }]) =>
        key.startsWith("1,") ? [[d, Number(key.slice(2))]] : [],
      ),
    );
    const task = Array<string>(21).fill("");
    for (const [key, value] of Object.entries({
      number: "1",
      title: "Reading circles",
      appliesTo: "",
      inLedger: "Yes",
    }))
      task[columns[key]! - 1] = value;
    await write(tab("Tasks").id, 3, [task]);
    const text = [
      "Name\tType\tChannel\tContact\tMail",
      `${EAST}\tDistrict\tOnline workbook\tAnn Example\t${CLERK}`,
    ].join("\n");
    await office.call("units.import", { text });
    await office.job("distribute");
  });

  /** What is shown in a file's tabs and is Chinese. Lists in cells are parted by 、 and marks in mails have Chinese names, whatever the language. */
  const chinese = (id: string) =>
    office.host.view(id, OWNER).sheets.flatMap(({ name, cells }) =>
      Object.entries(cells)
        .map(([key, { d, note }]) => `${name} ${key}: ${d} ${note ?? ""}`)
        .filter((words) => HAN.test(words.replace(/\{\{.*?\}\}|、/g, ""))),
    );

  it("names tabs, columns and choices in English, in the head and in the units' workbooks", () => {
    const books = office.host.files().filter(({ mimeType }) => mimeType.endsWith("spreadsheet"));
    expect(books.map(({ name }) => name)).toContain(`${EAST} – Reading campaign 2020`);
    for (const { id } of books) expect(chinese(id)).toEqual([]);
  });

  it("checks, collects, rolls up and reminds in English", async () => {
    const { findings } = await office.call("check.repair", {});
    expect(findings.length).toBeGreaterThan(0);
    await office.host.advance("2020-03-26T09:00:00+08:00");
    const said = [findings, await office.job("collect"), await office.job("rollup")];
    expect(JSON.stringify(said)).not.toMatch(HAN);
    expect(chinese(office.host.spreadsheetId)).toEqual([]);
    const mails = office.host.mails().map(({ subject, body }) => `${subject}\n${body}`);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.join("\n")).not.toMatch(HAN);
  });
});
