// A campaign with a unit that reports on a page, on 20 March 2020: its link is in its mail.
import { handOut } from "./handed-out.mjs";
import { prepare as twoUnits, user } from "./two-units.mjs";

export { now, user } from "./two-units.mjs";

const ADDRESS = "https://script.google.com/macros/s/AKfycbExample/exec";
const UNITS = [
  ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"],
  ["例港航运公司工会", "直属基层工会", "填报链接", "张示例", "gang@post.example"],
];

/** Fills a fresh host. */
export async function prepare(host) {
  await twoUnits(host);
  const { sheets } = host.view(host.spreadsheetId, user);
  const settings = sheets.find(({ name }) => name === "活动设置");
  const [place] = Object.entries(settings.cells).find(([, { d }]) => d === "linkAddress");
  const row = Number(place.split(",")[0]);
  const column = Object.entries(settings.cells).find(
    ([at, { d }]) => at.startsWith("1,") && d === "value",
  )[0];
  const cell = { row, column: Number(column.split(",")[1]), values: [[ADDRESS]] };
  await host.edit(host.spreadsheetId, user, { kind: "values", sheetId: settings.id, ...cell });
  await handOut(host, user, UNITS);
}
