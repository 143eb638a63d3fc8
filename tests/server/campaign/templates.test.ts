// Every template as a campaign of its own: handed out, filled, collected and rolled up, also where no dates are stated.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { pasted, working } from "../at-work";

const UNIT = "例东区总工会";
const HEADER = 2;
const FIRST = 3;

interface Campaign {
  title?: string;
  start?: string;
  end?: string;
}

const campaignOf = (template: string): Campaign =>
  (JSON.parse(readFileSync(`sheets-templates/${template}.json`, "utf8")) as { campaign: Campaign }).campaign;

/** The office in the middle of a campaign made from a template exactly as the template states it. */
async function officeOf(template: string) {
  const { start = "", end = "", title = "学习活动" } = campaignOf(template);
  const office = rig({ now: `${start || "2020-12-01"}T09:00:00+08:00` });
  const period = {
    kind: "once",
    cutoffDay: null,
    dueDay: null,
    graceDays: 0,
    dueIn: "period",
    dueTime: "",
    shift: "none",
    lockAfterDays: null,
  } as const;
  await office.call("campaign.create", {
    template,
    title,
    documentNumber: "",
    issuer: "",
    reportMail: "",
    reportPhone: "",
    start,
    end,
    period,
  });
  await office.call("units.import", { text: pasted([[UNIT, unitType(template), "wang@units.example"]]) });
  return working(office);
}

function unitType(template: string): string {
  const text = readFileSync(`sheets-templates/${template}.json`, "utf8");
  const { unitTypes } = JSON.parse(text) as { unitTypes: { name: string }[] };
  return unitTypes[0]!.name;
}

/** Types one activity with something fit in every column, by the words of its header. */
async function fillActivity(office: Awaited<ReturnType<typeof officeOf>>, day: string): Promise<void> {
  const sheet = office.host
    .view(office.workbook(UNIT), "wang@units.example")
    .sheets.find(({ id }) => id === ACTIVITIES)!;
  const values = Array.from({ length: sheet.columns }, (_, index): string => {
    const found = sheet.validations.find(
      ({ column, columns }) => column <= index + 1 && index + 1 < column + columns,
    );
    if (found?.rule.criteria === "VALUE_IN_LIST") return (found.rule.values[0] as string[])[0] ?? "";
    if (/日期|时间/.test(sheet.cells[`${HEADER},${index + 1}`]?.d ?? "")) return day;
    return /链接/.test(sheet.cells[`${HEADER},${index + 1}`]?.d ?? "") ? "https://units.example/1" : "1";
  });
  const edit = { kind: "values" as const, sheetId: ACTIVITIES, row: FIRST, column: 1, values: [values] };
  const { ok, message } = await office.host.edit(office.workbook(UNIT), "wang@units.example", edit);
  if (!ok) throw new Error(message ?? "");
}

const isDated = (template: string) => Boolean(campaignOf(template).start && campaignOf(template).end);
const TEMPLATES = readdirSync("sheets-templates")
  .map((name) => name.replace(".json", ""))
  .filter((name) => !name.startsWith("blank"));

describe("the tabs of each campaign", () => {
  it.each(TEMPLATES)(
    "%s: no computed cell is of text format, which would show its formula",
    async (template) => {
      const office = await officeOf(template);
      await office.job("distribute");
      const files = office.host.files().filter(({ mimeType }) => mimeType.endsWith("spreadsheet"));
      const faults = files.flatMap(({ id, name }) =>
        office.host.view(id, OWNER).sheets.flatMap((sheet) =>
          Object.entries(sheet.cells)
            .filter(([, { f, v, format }]) => format === "@" && (f !== undefined || /^=./.test(String(v))))
            .map(([place]) => `${name} ${sheet.name} ${place}`),
        ),
      );
      expect(faults).toEqual([]);
      expect(files.length).toBeGreaterThanOrEqual(3);
    },
  );
});

describe("a campaign of each notice, with the dates that it states and no others", () => {
  it.each(TEMPLATES.filter(isDated))(
    "%s: hands out, is filled, collected and rolled up",
    async (template) => {
      const office = await officeOf(template);
      expect((await office.job("distribute")).problems).toEqual([]);
      await fillActivity(office, campaignOf(template).start ?? "");
      const clerk = clerkOf(office, UNIT);
      await clerk.tick("r1.once");
      expect((await office.job("collect")).problems).toEqual([]);
      expect(clerk.home("r1.once")).toMatchObject({ receipt: expect.stringMatching(/./), problems: "" });
      expect((await office.job("rollup")).summary).toContain("1 / 1");
    },
  );

  // Without dates there are no periods yet, so nothing is due; but nothing is refused either.
  it.each(TEMPLATES.filter((name) => !isDated(name)))("%s: hands out and takes any day", async (template) => {
    const office = await officeOf(template);
    expect(await office.job("distribute")).toMatchObject({
      problems: [],
      open: 0,
    });
    await fillActivity(office, "2020-12-01");
    const tab = office.host.view(office.workbook(UNIT), OWNER).sheets.find(({ id }) => id === ACTIVITIES);
    expect(tab?.cells["3,1"]?.d).toBe("2020-12-01");
    expect((await office.job("collect")).problems).toEqual([]);
    expect((await office.job("rollup")).problems.map(({ code }) => code)).toEqual(["rollup.noReports"]);
  });
});
