// A campaign whose own language is English: what is built, mailed and found holds no Chinese.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { templateFile } from "../../../src/core/template";
import { findTemplate } from "../../../src/core/template/registry";
import { tabsOf } from "../../core/campaign";
import { IN_ENGLISH, MONTHLY, OWNER, type Rig, rig } from "../../rig";

const EAST = "East District Union";
const CLERK = "east@units.example";
const HAN = /[\u4e00-\u9fff、，。：；（）「」]/;

/** What a file's visible tabs show in Chinese, but for words of the template's own; with notes and the help of drop-downs. */
function chineseIn({ host }: Rig, id: string, own: readonly string[] = []): string[] {
  const foreign = (words: string) => own.reduce((rest, each) => rest.replaceAll(each, ""), words);
  const shown = host.view(id, OWNER).sheets.filter(({ hidden }) => !hidden);
  return shown
    .flatMap(({ name, cells, validations }) => [
      ...Object.entries(cells).map(([key, { d, note }]) => `${name} ${key}: ${d} ${note ?? ""}`),
      ...validations.map(({ row, rule }) => `${name} ${row}: ${JSON.stringify(rule)}`),
    ])
    .filter((words) => HAN.test(words) && HAN.test(foreign(words)));
}

describe("a campaign in English", () => {
  let office: Rig;
  const tab = (name: string, id = office.host.spreadsheetId) =>
    office.host.view(id, OWNER).sheets.find((sheet) => sheet.name === name)!;

  beforeAll(async () => {
    office = rig({ locale: "en_GB" });
    const { tabs } = await office.call("campaign.create", { ...IN_ENGLISH, template: "blank-en" });
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

  const chinese = (id: string) => chineseIn(office, id);

  it("names tabs, columns and choices in English, in the head and in the units' workbooks", () => {
    const books = office.host.files().filter(({ mimeType }) => mimeType.endsWith("spreadsheet"));
    expect(books.map(({ name }) => name)).toContain(`${EAST} – Reading campaign 2020`);
    for (const { id } of books) expect(chinese(id)).toEqual([]);
  });

  it("tells a unit on its Front page what is open, what is wanted and what else, in English", async () => {
    const book = office.host.files().find(({ name }) => name.startsWith(`${EAST} –`))!;
    const today = () => tab("Front page", book.id).cells["3,1"]?.d ?? "";
    const before = office.host.snapshot();
    expect(today()).toMatch(/^✓ Nothing urgent; now open: 2020-03, due 2020-03-25$/);
    await office.host.advance("2020-05-20T09:00:00+08:00");
    expect(today()).toMatch(
      /: Not sent, due .*, \d+ day\(s\) overdue \(also: 2020-04; 2020-05\) → see below$/,
    );
    office.host.restore(before);
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

const TEMPLATES = ["qinhuangdao-2020", "leshan-2020", "pingdingshan-2020", "qinghai-2021-44"];

describe("a Chinese template whose campaign is kept in English", () => {
  it.each(TEMPLATES)("brings its own words alone: %s", async (template) => {
    const tabs = tabsOf(template);
    const office = rig({ locale: "en_GB" });
    await office.call("campaign.create", { ...IN_ENGLISH, template, language: "en" });
    const [type = "Union"] = (tabs.unitTypes ?? []).map(({ cells }) => String(cells.name));
    const text = `Name\tType\tChannel\tContact\tMail\n${EAST}\t${type}\tOnline workbook\tAnn Example\t${CLERK}`;
    await office.call("units.import", { text, newTypes: [type] });
    await office.job("distribute");
    expect(office.host.files().map(({ name }) => name)).toContain(`${EAST} – Reading campaign 2020`);
    const own = Object.values(findTemplate(template)!).flatMap(wordsIn);
    const longestFirst = [...new Set(own)].sort((a, b) => b.length - a.length);
    const books = office.host.files().filter(({ mimeType }) => mimeType.endsWith("spreadsheet"));
    expect(books).toHaveLength(3);
    for (const { id } of books) expect(chineseIn(office, id, longestFirst)).toEqual([]);
  });
});

describe("a template file of a Chinese campaign", () => {
  it("makes an English one of the same choices where that is asked for", async () => {
    const file = templateFile(tabsOf("qinghai-2021-44"));
    const office = rig({ locale: "en_GB" });
    const { template } = await office.call("template.read", { file });
    expect(template.language).toBe("zh");
    const { title, start, period } = template;
    const own = { documentNumber: "", issuer: "", reportMail: "", reportPhone: "" };
    const { tabs } = await office.call("campaign.create", {
      ...{ ...own, title, start, end: "2021-12-31", period },
      template: file,
      language: "en",
    });
    expect(tabs).toContain("Campaign settings");
    const kinds = office.rows("Fields").map(({ kind, required }) => `${kind} ${required}`);
    expect(kinds.join()).not.toMatch(HAN);
    expect(office.rows("Campaign settings").find(({ key }) => key === "language")?.value).toBe("English");
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ note }) => !note)).toEqual([]);
  });

  it("is an English blank one where the blank one is asked for in English", async () => {
    const office = rig({ locale: "en_GB" });
    const none = { documentNumber: "", issuer: "", reportMail: "", reportPhone: "" };
    const dates = { start: "2020-03-01", end: "2020-08-31", period: MONTHLY };
    await office.call("campaign.create", {
      ...{ ...none, ...dates, template: "blank", title: "Reading circles", language: "en" },
    });
    expect(office.rows("Forms").map(({ name }) => name)).toEqual(["Activity", "Ledger"]);
  });
});

/** Every text of a template that holds Chinese. */
function wordsIn(part: unknown): string[] {
  if (typeof part === "string") return HAN.test(part) ? [part] : [];
  return part !== null && typeof part === "object" ? Object.values(part).flatMap(wordsIn) : [];
}
