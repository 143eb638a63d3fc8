// A campaign with as many units as wanted on the local host, every unit with activities and a ticked report, and beside
// our own script the peers that a user would otherwise write.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the first activity of a unit stands. */
export const FIRST_ROW = 3;
/** Whose campaign it is, and whose clock. */
export const OWNER = "office@qhd-office.example";

/** When all units have entered their activities and ticked, on the due day of the first period. */
const TICKED = "2020-03-25T10:00:00+08:00";

/** Builds the world; `host.run` then measures ours and the peers' functions on it. With `until` nobody has entered anything by then. The first `counties` units have the others below them, in turn. `more`: what the host is made with besides. */
export async function world(unitCount, activitiesEach, until, counties = 0, more = {}) {
  const { createHost } = await import("apps-script-host");
  const host = createHost({
    project: { files: [...distFiles(), peers()] },
    now: "2020-03-12T09:00:00+08:00",
    user: OWNER,
    locale: "zh_CN",
    timeZone: "Asia/Shanghai",
    account: "workspace",
    // Work takes its modelled time, so that waiting is counted as well.
    modelledClock: true,
    ...more,
  });
  const call = caller(host);
  await call("campaign.create", {
    template: "qinhuangdao-2020",
    title: "比较用活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-01",
    end: "2020-10-31",
    period: {
      kind: "calendarMonth",
      cutoffDay: null,
      dueDay: 25,
      dueIn: "period",
      dueTime: "",
      shift: "none",
      graceDays: 0,
      lockAfterDays: null,
    },
  });
  await call("units.import", {
    text: [
      "单位名称\t单位类型\t填报方式\t联系邮箱\t上级单位",
      ...Array.from(
        { length: unitCount },
        (_, index) =>
          `例${index + 1}单位工会\t直属基层工会\t网络表格\tu${index + 1}@units.example\t${above(index, counties)}`,
      ),
    ].join("\n"),
  });
  await handOut(host, call);
  await host.advance(until ?? TICKED);
  if (!until) for (const file of unitFiles(host)) await fill(host, file, activitiesEach);
  return { host, call, ids: unitFiles(host).map(({ id }) => id) };
}

// An account shares so many files a day; who is left gets access on the days after.
async function handOut(host, call) {
  await job(call, "distribute");
  for (let days = 1; unitFiles(host).some(({ editors }) => editors.length === 0); days++) {
    if (days === 7) throw new Error("after a week workbooks are still shared with nobody");
    await host.advance("24 h");
    await job(call, "distribute");
  }
}

const above = (index, counties) =>
  counties === 0 || index < counties ? "" : `例${(index % counties) + 1}单位工会`;

/** Runs a job of ours to its end; gives the meters of its executions and the milliseconds that the page sat out between. */
export async function job(call, name) {
  const meters = [];
  let waited = 0;
  for (let restart = true; ; restart = false) {
    const { value, meter } = await call.metered("job.step", { job: name, restart });
    meters.push(meter);
    if (value.finished) return { meters, waited };
    if (value.wait) await call.wait(value.wait.seconds);
    waited += 1000 * (value.wait?.seconds ?? 0);
  }
}

/** Counts the requests that Google has refused for their rate since `restart`. */
export function refusals(host) {
  let count = 0;
  host.on((event) => {
    if (event.type === "rest" && event.status === 429) count++;
  });
  return {
    restart: () => {
      count = 0;
    },
    refused: () => count,
  };
}

/** Working time is what the calls take; wall time also counts waiting for the requests of the next minute. */
export function sum(...parts) {
  const meters = parts.flatMap((part) => part.meters);
  const ms = meters.reduce((total, { modelledMs }) => total + modelledMs, 0);
  return {
    wall: parts.reduce((total, { waited }) => total + waited, ms),
    calls: meters.reduce((total, { totalCalls }) => total + totalCalls, 0),
    ms,
  };
}

function caller(host) {
  const metered = async (name, input) => {
    const result = await host.run("rpc", [JSON.stringify({ name, input })], { user: OWNER, cause: "rpc" });
    const reply = result.ok ? JSON.parse(result.value) : null;
    if (!reply?.ok) throw new Error(`${name}: ${result.error?.message ?? JSON.stringify(reply.problems)}`);
    return { value: reply.value, meter: result.meter };
  };
  const wait = (seconds) => host.advance(`${seconds} s`);
  return Object.assign(async (name, input) => (await metered(name, input)).value, { metered, wait });
}

function unitFiles(host) {
  return host.files().filter(({ appProperties }) => appProperties?.role === "unit");
}

async function fill(host, file, count, row = FIRST_ROW) {
  const [mail] = file.editors;
  const rows = Array.from({ length: count }, (_, index) => [
    `2020-03-${String(8 + (index % 16)).padStart(2, "0")}`,
    "1 开办“大学习”课堂",
    "集中学习",
    `第${row + index - FIRST_ROW + 1}讲`,
    "职工书屋",
    20 + (index % 50),
  ]);
  const { sheets } = host.view(file.id, mail);
  const { id: sheetId } = sheets.find(({ name }) => name === "活动记录");
  await must(host.edit(file.id, mail, { kind: "values", sheetId, row, column: 1, values: rows }));
  const submit = submitCell(sheets.find(({ name }) => name === "首页"));
  await must(host.edit(file.id, mail, { kind: "values", ...submit, values: [[true]] }));
}

// The box 提交 in the row of the first period, wherever 首页 has it by now.
function submitCell({ id: sheetId, cells }) {
  const [place] = Object.entries(cells).find(([, { d }]) => d === "提交");
  const [row, column] = place.split(",").map(Number);
  return { sheetId, row: row + 1, column };
}

/** Each of these units has so many activities more, from a row on, and ticks its report. */
export async function tickUnits(host, ids, more, row = 103) {
  const wanted = new Set(ids);
  for (const file of unitFiles(host)) if (wanted.has(file.id)) await fill(host, file, more, row);
}

async function must(edit) {
  const { ok, message } = await edit;
  if (!ok) throw new Error(message);
}

function distFiles() {
  const kinds = { ".js": "script", ".html": "html", ".json": "manifest" };
  return readdirSync("dist").map((file) => {
    const ending = file.slice(file.lastIndexOf("."));
    return {
      name: file.slice(0, -ending.length),
      kind: kinds[ending],
      source: readFileSync(join("dist", file), "utf8"),
    };
  });
}

function peers() {
  return { name: "peers", kind: "script", source: readFileSync("bench/peers.js", "utf8") };
}
