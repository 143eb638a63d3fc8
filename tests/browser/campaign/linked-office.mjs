// A campaign with a unit that reports on a page, on 20 March 2020: its link is in its mail.
import { prepare as twoUnits, user } from "./two-units.mjs";

export { now, user } from "./two-units.mjs";

const ADDRESS = "https://script.google.com/macros/s/AKfycbExample/exec";
const UNIT =
  "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n例港航运公司工会\t直属基层工会\t填报链接\t张示例\tgang@post.example";

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
  await call(host, "units.import", { text: UNIT });
  for (let restart = true; ; restart = false)
    if ((await call(host, "job.step", { job: "distribute", restart })).finished) return;
}

async function call(host, name, input) {
  const { value } = await host.run("rpc", [JSON.stringify({ name, input })], { user, cause: "rpc" });
  const reply = JSON.parse(value);
  if (!reply.ok) throw new Error(`${name}: ${reply.problems.map(({ text }) => text).join("; ")}`);
  return reply.value;
}
