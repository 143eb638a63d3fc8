// A city, its counties 甲 and 乙, and two towns of county 甲, each with a workbook; in March 甲一镇 reports 2 of the first task's 数量, 甲二镇 3,
// county 甲 itself 1, county 乙 4.
import { addresses } from "../../../src/core/mail";
import { createCampaign, rig } from "../../rig";
import { type AtWork, working } from "../at-work";

export const COUNTY = "例甲县总工会";
export const OTHER = "例乙县总工会";
export const FIRST = "例甲一镇工会";
export const SECOND = "例甲二镇工会";
export const MARCH = "r1.2020-03";

/** What each reports of the first task in March, 数量. */
export const QUANTITIES = { [FIRST]: 2, [SECOND]: 3, [COUNTY]: 1, [OTHER]: 4 } as const;

const LIST = [
  "单位名称\t单位类型\t填报方式\t上级单位\t联系人\t联系邮箱",
  ...[
    [COUNTY, "", "jia"],
    [OTHER, "", "yi"],
    [FIRST, COUNTY, "jiayi"],
    [SECOND, COUNTY, "jiaer"],
  ].map(([name, above, mail]) =>
    [name, "县（区）总工会", "网络表格", above, "张示例", `${mail}@units.example`].join("\t"),
  ),
].join("\n");

/** The campaign on 20 March with its workbooks handed out. */
export async function twoLevels(): Promise<AtWork> {
  const office = rig({ now: "2020-03-20T09:00:00+08:00" });
  await createCampaign(office);
  await office.call("units.import", { text: LIST });
  await office.job("distribute");
  return working(office);
}

/** A clerk types 数量 of the first task into the ledger of March. */
export async function typeQuantity(office: AtWork, unit: string, value: number): Promise<void> {
  const mail = addresses(office.rows("单位名录").find(({ name }) => name === unit)!.contactMail!)[0]!;
  const { sheets } = office.host.view(office.workbook(unit), mail);
  const { id } = sheets.find(({ name }) => name === "台账 2020-03")!;
  const edit = { kind: "values" as const, sheetId: id, row: 7, column: 3, values: [[value]] };
  const { ok, message } = await office.host.edit(office.workbook(unit), mail, edit);
  if (!ok) throw new Error(`${unit}: ${message}`);
}

/** These units type what they report of March, tick 提交, and are collected. */
export async function send(
  office: AtWork,
  quantities: Partial<Record<keyof typeof QUANTITIES, number>>,
): Promise<void> {
  for (const [unit, value] of Object.entries(quantities)) {
    await office.enter(unit, "2020-03-10", 40);
    await typeQuantity(office, unit, value);
    await office.tick(unit, "submit");
  }
  await office.job("collect");
}
