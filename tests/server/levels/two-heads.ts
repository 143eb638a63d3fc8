// A city and its counties 甲 and 乙; county 甲 has a head workbook of its own, owned by its own account, in which its two towns are kept. In March 甲一镇
// reports 2 of the first task's 数量, 甲二镇 3, county 甲 itself 1, county 乙 4.
import type { LocalHost } from "apps-script-host";
import { createCampaign, OWNER, officeAt, type RigOptions, rig } from "../../rig";
import { type AtWork, working } from "../at-work";
import { atHead, linkTo } from "../side-by-side/offices";
import { withFunction } from "../trials/office";
import { COUNTY, FIRST, OTHER, SECOND } from "./office";

export const JIA = "jia@units.example";

/** What a project needs for `emptyHead`. */
export const BLANK = `function blankHead(title) { return SpreadsheetApp.getActive().copy(title).getId(); }`;

const listOf = (units: readonly (readonly [name: string, type: string, channel: string, mail: string])[]) =>
  [
    "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
    ...units.map(([name, type, channel, mail]) =>
      [name, type, channel, "张示例", `${mail}@units.example`].join("\t"),
    ),
  ].join("\n");

const COUNTY_TYPE = "县（区）总工会";

/** Both offices, and the host that they live on. */
export interface TwoHeads {
  readonly host: LocalHost;
  readonly city: AtWork;
  readonly county: AtWork;
  /** Link of the workbook that the city has made for county 甲. */
  link(): string;
}

/** The city has handed out on 20 March; county 甲 has an empty spreadsheet with the script, and nothing in it; so has each account of `others`. */
export async function cityAlone(
  options: RigOptions = {},
  others: readonly string[] = [],
): Promise<TwoHeads & { readonly empty: readonly AtWork[] }> {
  const city = rig({
    now: "2020-03-20T09:00:00+08:00",
    project: withFunction(BLANK),
    readsAmidWrites: true,
    ...options,
  });
  const { host } = city;
  const [county, ...empty] = await Promise.all([JIA, ...others].map((owner) => emptyHead(host, owner)));
  await createCampaign(city);
  await city.call("units.import", {
    text: listOf([
      [COUNTY, COUNTY_TYPE, "自有总表", "jia"],
      [OTHER, COUNTY_TYPE, "网络表格", "yi"],
    ]),
  });
  await city.job("distribute");
  const office = working(city);
  return { host, city: office, county: county!, empty, link: () => linkTo(office.workbook(COUNTY)) };
}

/** A spreadsheet of this account with the script and nothing else. */
export async function emptyHead(host: LocalHost, owner: string): Promise<AtWork> {
  const copied = await host.run("blankHead", [`${owner} 的总表`], { user: OWNER });
  const id = String(copied.value);
  host.share(id, owner, "owner");
  host.share(id, OWNER, null);
  return working(officeAt(atHead(host, id, owner), { readsAmidWrites: true }, owner));
}

/** The county has taken the campaign over and handed out to its towns. */
export async function twoHeads(options: RigOptions = {}): Promise<TwoHeads> {
  const heads = await cityAlone(options);
  const { county } = heads;
  const { version } = await county.call("above.read", { link: heads.link() });
  await county.call("above.take", { link: heads.link(), version });
  await county.call("units.import", {
    text: listOf([
      [FIRST, COUNTY_TYPE, "网络表格", "jiayi"],
      [SECOND, COUNTY_TYPE, "网络表格", "jiaer"],
    ]),
  });
  await county.job("distribute");
  return heads;
}
