// The sample campaign of the workbench: the Qinhuangdao reading campaign with invented units and figures, played from
// March to June 2020 by the office and its clerks through the same menus, cells and ticks that people use.
import { monthRows } from "./sample/activities.mjs";
import { fillIn, recommendations, settingUp } from "./sample/returns.mjs";
import { sampleUnits, unitList } from "./sample/units.mjs";

const STAFF = "li.shili@qhd-office.example";
const LATE_IN_JUNE = ["例北满族自治县总工会", "例明玻璃有限公司工会"];
const LATE_IN_MAY = "市例机械冶金产业工会";
const REFUSED_IN_JUNE = "例湾新区总工会";

/** Where the host's clock stands when the sample begins. */
export const now = "2020-03-12T09:00:00+08:00";
/** The account that owns the campaign. */
export const user = "office@qhd-office.example";
const OWNER = user;
/** Where the whole sample ends. */
const END = "2020-06-28T09:00:00+08:00";

/**
 * Plays the campaign on a host whose spreadsheet is empty, up to an ISO instant (default: the end of June). `say` hears what is
 * being done.
 */
export async function createSample(host, say = () => {}, until = END) {
  const office = officeOf(host);
  say("建立活动");
  await office.create();
  await inventTypes(host);
  say("登记单位，分发填报表");
  host.share(host.spreadsheetId, STAFF, "writer");
  await office.call("units.import", { text: unitList(unitTypes(host)) });
  const { problems } = await office.job("distribute");
  if (problems.length > 0) throw new Error(problems.map(({ text }) => text).join("\n"));
  const clerks = clerksOf(host);
  const months = [3, 4, 5, 6].filter((month) => Date.parse(until) >= Date.parse(monthEnd(month)));
  for (const month of months) {
    say(`${month} 月填报`);
    await playMonth(host, office, clerks, month);
  }
  if (months.includes(6)) await endOfJune(host, office, say);
  if (Date.parse(until) > Date.parse(host.now())) {
    say(`到 ${until.slice(0, 10)}`);
    await host.advance(until);
  }
  // The leaders' page is there from the first look on.
  if (months.length > 0 && !months.includes(6)) await office.job("rollup");
}

async function endOfJune(host, office, say) {
  await office.tasks();
  // The 25th to the 27th were holidays in 2020 and Sunday the 28th a day of work: the reminders wait for it.
  say("开启时钟");
  await host.advance("2020-06-28T08:20:00+08:00");
  await office.call("clock.start", {});
  await host.advance("2020-06-28T09:00:00+08:00");
  await office.job("rollup");
}

// The name by which a rig finds what fills a fresh host.
export { createSample as prepare };

/** A month is played when its reports are in and looked at. */
const monthEnd = (month) =>
  month === 5 ? "2020-05-28T12:00:00+08:00" : month === 6 ? END : `2020-0${month}-25T18:00:00+08:00`;

async function playMonth(host, office, clerks, month) {
  const mm = String(month).padStart(2, "0");
  await host.advance(`2020-${mm}-24T10:00:00+08:00`);
  for (const [index, clerk] of clerks.entries()) await clerk.enter(index, month);
  const absent = month === 6 ? LATE_IN_JUNE : month === 5 ? [LATE_IN_MAY] : [];
  for (const clerk of clerks.filter(({ unit }) => !absent.includes(unit.name))) {
    if (month === 6 && clerk.unit.name === REFUSED_IN_JUNE) await clerk.spoil();
    await clerk.tick(`r1.2020-${mm}`);
    if (month === 3) await clerk.report("r2.once", settingUp(clerk.unit));
    if (month === 6) await clerk.report("r3.once", recommendations());
  }
  await host.advance(`2020-${mm}-25T16:00:00+08:00`);
  await office.job("collect");
  if (month === 5) {
    await host.advance("2020-05-28T09:30:00+08:00");
    await clerks.find(({ unit }) => unit.name === LATE_IN_MAY).tick("r1.2020-05");
    // Drive tells of the change within ten minutes; until then the tick would pass for one of the due day.
    await host.advance("30 min");
    await office.job("collect");
  }
  if (month < 6) await office.acceptAll();
}

function officeOf(host) {
  const call = async (name, input) => {
    const result = await host.run("rpc", [JSON.stringify({ name, input })], { user: OWNER, cause: "rpc" });
    if (!result.ok) throw new Error(`${name}: ${result.error.message}\n${result.error.stack}`);
    const reply = JSON.parse(result.value);
    if (!reply.ok) throw new Error(`${name}: ${reply.problems.map(({ text }) => text).join("; ")}`);
    return reply.value;
  };
  return {
    call,
    create: () =>
      call("campaign.create", {
        template: "qinhuangdao-2020",
        title: "开办“大学习”课堂 建立职工读书小组 深化职工诵读活动（示例）",
        issuer: "例海市总工会",
        documentNumber: "",
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
      }),
    job: async (job) => {
      for (let restart = true; ; restart = false) {
        const progress = await call("job.step", { job, restart });
        if (progress.finished) return progress;
        if (progress.wait) await host.advance(`${progress.wait.seconds} s`);
      }
    },
    acceptAll: async () => {
      const { items } = await call("review.queue", {});
      if (items.length > 0)
        await call("review.accept", {
          reports: items.map(({ unitId, period, revision }) => ({ unitId, period, revision })),
        });
    },
    tasks: async () => {
      const { tasks } = await call("tasks.list", {});
      for (const [index, { light, ...task }] of tasks.slice(0, 5).entries()) {
        await call("tasks.save", {
          task: {
            ...task,
            status: index < 1 ? "done" : "underWay",
            progress: [100, 70, 60, 45, 30][index] ?? 20,
            leadDepartment: ["宣教部", "宣教部", "宣教部", "组织部", "宣教部"][index],
            progressNote: "示例：按计划推进",
          },
          was: task,
        });
      }
    },
  };
}

function sheetOf(host, id, match) {
  return host.view(id, OWNER).sheets.find(({ name }) => match(name));
}

function unitTypes(host) {
  const { cells } = sheetOf(host, host.spreadsheetId, (name) => name === "单位类型");
  const types = [];
  for (let row = 3; cells[`${row},1`]?.d; row++)
    types.push({ name: cells[`${row},1`].d, level: cells[`${row},2`]?.d ?? "" });
  return types;
}

// The notice names two places of its own as kinds of unit; the sample's places are invented ones.
async function inventTypes(host) {
  const { id: sheetId, cells } = sheetOf(host, host.spreadsheetId, (name) => name === "单位类型");
  const invented = {
    秦皇岛经济技术开发区总工会: "例港经济技术开发区总工会",
    北戴河新区总工会: "例湾新区总工会",
  };
  for (let row = 3; cells[`${row},1`]?.d; row++) {
    const name = invented[cells[`${row},1`].d];
    if (name)
      await host.edit(host.spreadsheetId, OWNER, {
        kind: "values",
        sheetId,
        row,
        column: 1,
        values: [[name]],
      });
  }
}

function clerksOf(host) {
  const files = host.files().filter(({ appProperties }) => appProperties?.unit);
  return sampleUnits.map((unit) =>
    clerkOf(
      host,
      unit,
      files.find(({ name, editors }) => editors.includes(unit.mail) && name.includes(unit.name)),
    ),
  );
}

function clerkOf(host, unit, file) {
  const type = async (sheet, row, column, values, paste = false) => {
    const result = await host.edit(file.id, unit.mail, {
      kind: "values",
      sheetId: sheet.id,
      row,
      column,
      values,
      paste,
    });
    if (!result.ok) throw new Error(`${unit.name}: ${result.message}`);
  };
  const activities = () => sheetOf(host, file.id, (name) => name === "活动记录");
  return {
    unit,
    enter: async (unitIndex, month) => {
      const sheet = activities();
      const keys = keysOf(sheet, 1);
      const choices =
        sheet.validations.find(({ column }) => column === keys.indexOf("task") + 1)?.rule.values.flat() ?? [];
      const rows = monthRows({
        unit: unit.name,
        unitIndex,
        month,
        tasks: choices.filter((word) => typeof word === "string"),
      });
      await type(
        sheet,
        nextRow(sheet),
        1,
        rows.map((cells) => keys.map((key) => cells[key] ?? null)),
      );
      await enterLedger(host, file, `2020-${String(month).padStart(2, "0")}`, unitIndex + month, type);
    },
    /** A pasted line with a number that is none. */
    spoil: async () => {
      const sheet = activities();
      const keys = keysOf(sheet, 1);
      const row = nextRow(sheet) - 1;
      await type(sheet, row, keys.indexOf("people") + 1, [["约五十人"]], true);
    },
    /** Fills in a return and ticks it, where the unit owes it. */
    report: async (period, answers) => {
      const row = homeRow(host, file, period);
      if (row === undefined) return;
      await fillIn(answers, (tab) => sheetOf(host, file.id, (name) => name === tab), type);
      await type(
        sheetOf(host, file.id, (name) => name === "首页"),
        row,
        submitColumn(host, file),
        [[true]],
      );
    },
    tick: async (period) => {
      await type(
        sheetOf(host, file.id, (name) => name === "首页"),
        homeRow(host, file, period),
        submitColumn(host, file),
        [[true]],
      );
    },
  };
}

function nextRow(sheet) {
  let row = 3;
  while (sheet.cells[`${row},1`]?.d) row++;
  return row;
}

function keysOf(sheet, row) {
  return Array.from({ length: sheet.columns }, (_, index) =>
    String(sheet.cells[`${row},${index + 1}`]?.v ?? ""),
  );
}

function homeRow(host, file, period) {
  return placesOnHome(host, file).find(({ value }) => value === period)?.row;
}

// Columns of 首页 are known by their header.
function submitColumn(host, file) {
  return placesOnHome(host, file).find(({ value }) => value === "提交").column;
}

function placesOnHome(host, file) {
  const { cells } = sheetOf(host, file.id, (name) => name === "首页");
  return Object.entries(cells).map(([key, { v: value }]) => {
    const [row, column] = key.split(",").map(Number);
    return { row, column, value };
  });
}

// How many classrooms and reading groups stand at the month's end: a stock, so it never falls.
async function enterLedger(host, file, period, size, type) {
  const ledger = sheetOf(host, file.id, (name) => name === `台账 ${period}`);
  const column = keysOf(ledger, 5).indexOf("quantity") + 1;
  if (column === 0) return;
  for (let row = 7; ledger.cells[`${row},2`]?.d; row++)
    await type(ledger, row, column, [[Math.max(1, Math.round(size / 2) + (row - 7))]]);
}
