// The list of measures of Leshan: the office, three departments that report in tabs of its workbook, and what they type there.
import { MONTHLY, OWNER, type Rig, rig } from "../../rig";
import { pasted } from "../at-work";

export const PUBLICITY = "组宣部";
export const EDUCATION = "市教科文卫体工会";
export const DEPARTMENTS = [
  [PUBLICITY, "市总部室", "zuxuan@leshan.example"],
  ["经济保障女工部", "市总部室", "nvgong@leshan.example"],
  [EDUCATION, "市总部室", "jiaoke@leshan.example"],
] as const;

/** What the departments do. */
export interface Departments extends Rig {
  /** Rows of a department's tab by what they are called. */
  tab(unit: string): Record<string, Record<string, string>>;
  /** A person of the office types into a cell of a tab: the row whose cell `at` of a column says so. */
  type(
    tab: string,
    at: readonly [column: string, words: string],
    column: string,
    value: string | number,
  ): Promise<void>;
  /** A department types into the row of this name. */
  fill(unit: string, item: string, values: Readonly<Record<string, string | number>>): Promise<void>;
  /** A department sends its report of a period. */
  send(unit: string, words?: string): Promise<void>;
}

/** The office on a day of June 2020 with the tabs of its departments; `rhythm` is that of their return, any time unless told. */
export async function leshan(now = "2020-06-20T09:00:00+08:00", rhythm?: "monthly"): Promise<Departments> {
  const office = rig({ now });
  await office.call("campaign.create", {
    template: "leshan-2020",
    title: "主题宣传教育活动",
    documentNumber: "",
    issuer: "例山市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-01-01",
    end: "2020-12-31",
    period: { ...MONTHLY, kind: "anytime", dueDay: null },
  });
  const departments = working(office);
  if (rhythm) {
    await departments.type("报送事项", ["name", "牵头部室进展"], "kind", "自然月");
    await departments.type("报送事项", ["name", "牵头部室进展"], "dueDay", 25);
  }
  await office.call("units.import", { text: pasted(DEPARTMENTS, "本簿部门页") });
  await office.job("distribute");
  return departments;
}

/** Typing into a cell of a tab of the head workbook: the row whose cell of a column says so. */
export function typing({ host }: Rig, user = OWNER): Departments["type"] {
  return async (name, [key, words], column, value) => {
    const sheet = host.view(host.spreadsheetId, user).sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`No tab ${name}`);
    const at = (row: number, place: number) => sheet.cells[`${row},${place}`]?.d ?? "";
    const places = Array.from({ length: sheet.columns }, (_, index) => index + 1);
    const placeOf = (wanted: string) => places.find((place) => at(1, place) === wanted)!;
    const rows = Array.from({ length: sheet.rows - 2 }, (_, index) => index + 3);
    const row = rows.find((each) => at(each, placeOf(key)) === words);
    if (!row) throw new Error(`No row ${words} in ${name}`);
    const edit = {
      kind: "values" as const,
      sheetId: sheet.id,
      row,
      column: placeOf(column),
      values: [[value]],
    };
    const { ok, message } = await host.edit(host.spreadsheetId, user, edit);
    if (!ok) throw new Error(message ?? name);
  };
}

function working(office: Rig): Departments {
  const type = typing(office);
  const tabName = (unit: string) => `部门页 ${unit}`;
  return {
    ...office,
    type,
    tab: (unit) => Object.fromEntries(office.rows(tabName(unit)).map((row) => [row.item!, row])),
    fill: async (unit, item, values) => {
      for (const [column, value] of Object.entries(values))
        await type(tabName(unit), ["item", item], column, value);
    },
    send: (unit, words = "提交") => {
      const row = office
        .rows(tabName(unit))
        .filter(({ kind }) => kind === "报送")
        .at(-1)!;
      return type(tabName(unit), ["item", row.item!], "tick", words);
    },
  };
}
