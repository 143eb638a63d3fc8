// A Chinese template kept in English: in all mails of a month the notice's own words alone are Chinese.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { findTemplate } from "../../../src/core/template/registry";
import { homeHeaderOf } from "../../../src/server/unit-workbook/home-places";
import type { HomeColumn } from "../../../src/server/unit-workbook/layout";
import { IN_ENGLISH, MONTHLY, OWNER, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";

const HAN = /[\p{Script=Han}、，。：；（）「」【】《》]/u;
const MARCH = "r1.2020-03";
const UNITS = [
  ["East District Union", "县（区）总工会", "Online workbook", "east@units.example"],
  ["Harbour Industry Union", "市属系统、产业工会", "Online workbook", "harbour@units.example"],
  ["Glass Works Union", "直属基层工会", "Spreadsheet by mail", "glass@units.example"],
  ["Paper Works Union", "直属基层工会", "Link page", "paper@units.example"],
  ["Tea Works Union", "直属基层工会", "Typed by the office", "tea@units.example"],
] as const;
const [EAST, HARBOUR] = UNITS.map(([name]) => name);

let office: Rig;
const unitNamed = (name: string) => office.rows("Units").find((row) => row.name === name)!;

/** Ticks a box on the Front page of a unit. */
async function tick(unit: string, box: "submit" | "zero"): Promise<void> {
  const { workbookId } = unitNamed(unit);
  const home = office.host.view(workbookId!, OWNER).sheets.find(({ name }) => name === "Front page")!;
  const shown = (row: number, column: number) => home.cells[`${row},${column}`]?.d ?? "";
  const words = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: home.columns }, (__, column) => shown(row + 1, column + 1)),
  );
  const at = (key: HomeColumn) => homeHeaderOf(words, "en").places[key] + 1;
  const rows = Array.from({ length: home.rows }, (_, row) => row + 1);
  const row = rows.find((candidate) => shown(candidate, at("periodId")) === MARCH)!;
  const place = { sheetId: home.id, row, column: at(box) };
  const edit = await office.host.edit(workbookId!, OWNER, { kind: "values", ...place, values: [[true]] });
  expect(edit.ok).toBe(true);
}

/** The report of a unit as it stands in the record. */
function reportOf(name: string): { unitId: string; period: string; revision: number } {
  const unitId = unitNamed(name).unitId!;
  const own = office.rows("Reports").filter((row) => row.unitId === unitId && row.period === MARCH);
  return { unitId, period: MARCH, revision: Math.max(...own.map(({ revision }) => Number(revision))) };
}

beforeAll(async () => {
  office = rig({ locale: "en_GB", now: "2020-03-26T07:50:00+08:00" });
  await office.call("campaign.create", {
    ...IN_ENGLISH,
    template: "qinhuangdao-2020",
    language: "en",
    period: { ...MONTHLY, dueDay: 31 },
  });
  const set = (key: string, value: string) =>
    byHand(office).retype("Campaign settings", ["key", key], "value", value);
  await set("linkAddress", "https://script.google.com/macros/s/AKexample/exec");
  await set("digestTo", "Ann Example ann@leaders.example");
  await set("digestWhen", "Monday 9:00");
  const lines = UNITS.map(([name, type, channel, mail]) =>
    [name, type, channel, "Ann Example", mail].join("\t"),
  );
  const text = ["Name\tType\tChannel\tContact\tMail", ...lines].join("\n");
  await office.call("units.import", { text, newTypes: [...new Set(UNITS.map(([, type]) => type))] });
  await office.job("distribute");
  await office.call("clock.start", {});
  await office.host.advance("2020-03-26T11:00:00+08:00");
  await tick(EAST!, "zero");
  await tick(HARBOUR!, "submit");
  await tick(HARBOUR!, "zero");
  await office.host.advance("2020-03-26T14:00:00+08:00");
  await office.call("review.return", { ...reportOf(EAST!), reason: "Please add the places" });
  await office.call("digest.test", {});
  await office.call("links.renew", { unitIds: [unitNamed("Paper Works Union").unitId!] });
  await office.host.advance("2020-03-27T10:00:00+08:00");
  await tick(EAST!, "zero");
  await office.host.advance("2020-03-27T12:00:00+08:00");
  await office.call("review.accept", { reports: [reportOf(EAST!)], reason: "" });
  await office.host.advance("2020-04-01T08:40:00+08:00");
  const missing = UNITS.map(([name]) => unitNamed(name).unitId!);
  await office.call("chase.send", { unitIds: missing, again: missing });
  await office.host.advance("20 min");
});

/** What the notice says, longest first, without what the program says in each of its templates. */
function noticeWords(): string[] {
  const texts = (part: unknown): string[] =>
    typeof part === "string"
      ? [part]
      : part !== null && typeof part === "object"
        ? Object.values(part).flatMap(texts)
        : [];
  const ours = new Set(texts(findTemplate("blank")));
  const {
    reminders: _ours,
    name: _name,
    description: _description,
    ...said
  } = findTemplate("qinhuangdao-2020")!;
  const own = texts(said).filter((words) => HAN.test(words) && !ours.has(words));
  return [...new Set(own)].sort((a, b) => b.length - a.length);
}

describe("the mails of a month of a Chinese template's campaign that is kept in English", () => {
  it("hold no Chinese but what the notice says itself", () => {
    const own = noticeWords();
    const bare = (words: string) => own.reduce((rest, each) => rest.replaceAll(each, ""), words);
    const mails = office.host.mails().map(({ subject, body }) => `${subject}\n${body}`);
    const spoken = mails.filter((mail) => HAN.test(bare(mail)));
    expect(spoken).toEqual([]);
  });

  it("are of every occasion: the first mail, reminders, refusals, returns, decisions, a chase, a digest, a new link", () => {
    const subjects = office.host.mails().map(({ subject }) => subject);
    for (const occasion of OCCASIONS)
      expect([occasion, subjects.some((subject) => subject.includes(occasion))]).toEqual([occasion, true]);
  });
});

const OCCASIONS = [
  "your workbook is ready",
  "is due by",
  "is due on",
  "Overdue:",
  "has problems and was not taken in",
  "was returned",
  "was accepted",
  "Reminder: please report",
  "digest of",
  "your new link",
];
