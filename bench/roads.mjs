// What one report takes on each road, in calls and modelled time: a workbook, a file, a link, the office; and what groups and mails take.
import { read, utils } from "@e965/xlsx";
import { job, OWNER, sum, tickUnits, world } from "./world.mjs";

const MARCH = "r1.2020-03";
const ADDRESS = "https://script.google.com/macros/s/AKfycbExample/exec";
const ROBOT = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d3c-invented";
const TOLD = { date: "2020-03-18", task: "1 开办“大学习”课堂", theme: "码头读书角", people: "23" };
const WORKBOOKS = 10;
const REHEARSED = 200;

/** Prints a line for each road, and for a rehearsal of so many units. */
export async function benchRoads(rehearsed = REHEARSED) {
  const network = () => ({ status: 200, body: '{"errcode":0}' });
  const { host, call, ids } = await world(WORKBOOKS, 10, "2020-03-20T10:00:00+08:00", 0, { network });
  console.log("\nOne report by each road (modelled on Google)");
  await type(host, "活动设置", "linkAddress", { value: ADDRESS });
  await call("units.import", {
    text: [
      "单位名称\t单位类型\t填报方式\t联系邮箱",
      "例港航运公司工会\t直属基层工会\t表格邮件\tfile@post.example",
      "例灯塔工会\t直属基层工会\t填报链接\tlink@post.example",
      "例岛工会\t直属基层工会\t代填\t",
    ].join("\n"),
  });
  await job(call, "distribute");
  const pause = () => host.advance("5 min");

  await tickUnits(host, ids.slice(0, 1), 1);
  await pause();
  print("workbook: collect the one that was ticked", await job(call, "collect"));
  await byFile({ host, call, pause });
  await byLink({ host, pause });
  await byOffice({ host, call, pause });
  await byGroup({ host, call, pause });
  await byMail({ host, call });
  await host.close();
  await rehearsal(rehearsed);
}

async function byFile({ host, call, pause }) {
  const unitIds = [idOf(host, "例港航运公司工会")];
  await pause();
  const made = await call.metered("file.export", { unitIds });
  print("file: make it", made);
  const book = read(Buffer.from(made.value.files[0].base64, "base64"));
  const sheets = book.SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json(book.Sheets[name], { header: 1, blankrows: true, defval: "" }),
  }));
  const entries = sheets.find(({ name }) => name === "活动记录").rows;
  entries[2] = entries[0].map((key) => TOLD[key] ?? "");
  await pause();
  const compared = await call.metered("file.compare", { sheets });
  print("file: compare it", compared);
  await pause();
  const submit = [{ period: MARCH, zero: false }];
  print(
    "file: merge and collect it",
    await call.metered("file.merge", { sheets, seen: compared.value.seen, submit, arrivedAt: "" }),
  );
}

async function byLink({ host, pause }) {
  const [key] = host.mails().flatMap(({ body }) => [...body.matchAll(/\/exec\?k=(\S+)/g)].map(([, k]) => k));
  await pause();
  const { body, result } = await host.webApp({ method: "GET", query: `k=${encodeURIComponent(key)}` });
  print("link: open the page", { meter: result.meter });
  const { data } = JSON.parse(/window\.START=(\{.*?\});?<\/script>/s.exec(body)[1]);
  const { formId, next } = data.registers[0];
  const changes = Object.entries(TOLD).map(([column, after]) => {
    return { formId, period: "", row: String(next), column, before: "", after };
  });
  await pause();
  const request = { key, period: MARCH, box: "submit", signs: false, changes };
  const sent = await host.webAppCall({ functionName: "link", args: [JSON.stringify(request)] });
  const reply = JSON.parse(sent.value);
  if (!reply.ok || reply.value.problems.length > 0) throw new Error(JSON.stringify(reply.problems));
  print("link: send and collect", { meter: sent.meter });
}

async function byOffice({ host, call, pause }) {
  const unitId = idOf(host, "例岛工会");
  const entry = { formId: "activity", entryId: null, revision: 0, unitId, values: TOLD, explanation: "" };
  await pause();
  print("office: enter an event", await call.metered("activity.save", entry));
  await pause();
  print(
    "office: submit for the unit",
    await call.metered("report.submitFor", { unitId, period: MARCH, zero: false, rows: [] }),
  );
}

async function byGroup({ host, call, pause }) {
  await type(host, "群机器人", "", { name: "示例群", kind: "企业微信" });
  const { robotId } = (await call("robots.list", {})).robots[0];
  await call("robots.save", { robotId, address: ROBOT, secret: "" });
  await host.advance("2020-03-27T10:00:00+08:00");
  await pause();
  print("group: one message that names who is late", await call.metered("robots.chase", { robotId }));
}

async function byMail({ host, call }) {
  await host.advance("2020-03-30T07:00:00+08:00");
  await call("clock.start", {});
  const before = host.mails().length;
  const runs = await host.advance("90 min");
  const meters = runs.map(({ meter }) => meter).filter(({ calls }) => calls["MailApp.sendEmail"]);
  print(`mail: the ticks that send ${host.mails().length - before} mails, with all else`, {
    meters,
    waited: 0,
  });
}

async function rehearsal(units) {
  const { host, call } = await world(1, 0, "2020-03-13T10:00:00+08:00");
  const lines = Array.from(
    { length: units - 1 },
    (_, at) => `例${at + 2}单位工会\t直属基层工会\t表格邮件\tu${at + 2}@units.example`,
  );
  await call("units.import", { text: ["单位名称\t单位类型\t填报方式\t联系邮箱", ...lines].join("\n") });
  const began = process.cpuUsage();
  const played = await call.metered("rehearsal.play", { assumed: "nobody", quota: 1_500 });
  const { user, system } = process.cpuUsage(began);
  const mails = played.value.rows.reduce((count, { to }) => count + to.length, 0);
  print(`rehearsal of ${units} units to the end, ${mails} mails`, played);
  console.log(`  ${"".padEnd(48)} ${((user + system) / 1_000_000).toFixed(1)} s of this processor`);
  await host.close();
}

const sheetOf = (host, tab) => host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab);

const keysOf = ({ cells, columns }) =>
  Array.from({ length: columns }, (_, at) => cells[`1,${at + 1}`]?.d ?? "");

function idOf(host, unit) {
  const sheet = sheetOf(host, "单位名录");
  const [name, id] = ["name", "unitId"].map((key) => keysOf(sheet).indexOf(key) + 1);
  const [place] = Object.entries(sheet.cells).find(([at, { d }]) => d === unit && at.endsWith(`,${name}`));
  return sheet.cells[`${place.split(",")[0]},${id}`].d;
}

/** Types into the row with this key, or into the first one where there is none. */
async function type(host, tab, key, values) {
  const sheet = sheetOf(host, tab);
  const found = Object.entries(sheet.cells).find(([, { d }]) => key !== "" && d === key);
  const row = found ? Number(found[0].split(",")[0]) : 3;
  for (const [name, value] of Object.entries(values)) {
    const column = keysOf(sheet).indexOf(name) + 1;
    const edit = { kind: "values", sheetId: sheet.id, row, column, values: [[value]] };
    const { ok, message } = await host.edit(host.spreadsheetId, OWNER, edit);
    if (!ok) throw new Error(message);
  }
}

function print(name, part) {
  const { calls, ms } = sum({ meters: part.meters ?? [part.meter], waited: 0 });
  console.log(
    `  ${name.padEnd(48)} ${String(calls).padStart(5)} calls ${(ms / 1000).toFixed(1).padStart(7)} s`,
  );
}
