// The pure part, over as many activities as a head may hold: figures made once for each report and rolled up, beside what a programmer
// would type by hand and what engines for tables do with the same rows, all in one run.
import alasql from "alasql";
import { build } from "esbuild";

const ROWS = 1_000_000;
const UNITS = 500;
const MONTHS = 8;
const RUNS = 7;

/** Prints the fastest times and their ratios to the hand-typed loop. */
export async function benchRollup() {
  const core = await bundledCore();
  const { activities, ledger, ...campaign } = inputOf(core);
  const { definition } = campaign;
  const figures = core.figuresOfRows({ activities, ledger }, definition);
  const cells = figures.map((each) => [each, core.figuresToText(each)]);
  const reading = () => cells.map(([report, text]) => core.figuresFromText(text, report));
  const flat = activities.map(({ unitId, periodId, taskId, values: { people } }) => ({
    unitId,
    periodId,
    taskId,
    people,
  }));
  const duckdb = await duckdbGroupBy(flat);
  const events = figures.map((each) => ({ ...each, tables: [] }));
  const sides = [
    ["hand-typed loop, grouped by three keys", () => handTyped(flat)],
    ["alasql: one GROUP BY of three keys", alasqlGroupBy(flat)],
    [
      "roll-up from figures of activities: rates, tree, quotas, lights",
      () => core.rollUp({ ...campaign, figures: events }),
    ],
    ["  with stocks and flows of the ledgers' rows", () => core.rollUp({ ...campaign, figures })],
    ["  and with the figures read from their cells", () => core.rollUp({ ...campaign, figures: reading() })],
    ["figures of all activities made anew", () => core.figuresOfRows({ activities, ledger: [] }, definition)],
    ...(duckdb ? [["DuckDB: the GROUP BY alone, rows loaded before", duckdb]] : []),
  ];
  const rows = `${ROWS.toLocaleString("en")} activities of ${UNITS} units, ${figures.length} reports, ${ledger.length.toLocaleString("en")} rows of ledgers`;
  console.log(`\nRoll-up of ${rows}; × = times the hand-typed loop`);
  const times = await fastest(sides.map(([, work]) => work));
  const [loop, alasqlTime] = times;
  sides.forEach(([name], side) => {
    const ratios = `×${(times[side] / loop).toFixed(2)}, alasql takes ×${(alasqlTime / times[side]).toFixed(1)}`;
    console.log(`  ${name.padEnd(66)} ${times[side].toFixed(0).padStart(6)} ms   ${ratios}`);
  });
  if (!duckdb) console.log("  DuckDB is left out: npm install --no-save @duckdb/node-api puts it beside");
}

async function bundledCore() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { figuresOfRows, figuresToText, figuresFromText } from "./src/core/figures"; export { rollUp } from "./src/core/rollup"; export { definitionFromRows } from "./src/core/rows"; export { definitionFromTemplate } from "./src/core/template"; export { findTemplate } from "./src/core/template/registry";',
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".json": "json" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

function handTyped(rows) {
  const totals = new Map();
  for (const { unitId, periodId, taskId, people } of rows) {
    const key = `${unitId}|${periodId}|${taskId}`;
    const total = totals.get(key);
    if (total) {
      total.sessions += 1;
      total.people += people;
    } else totals.set(key, { sessions: 1, people });
  }
  return totals;
}

const QUERY =
  "SELECT unitId, periodId, taskId, COUNT(*) AS sessions, SUM(people) AS people FROM ? GROUP BY unitId, periodId, taskId";

function alasqlGroupBy(rows) {
  const query = alasql.compile(QUERY);
  return () => query([rows]);
}

// No dependency of the project: 70 MB for one line of a table.
async function duckdbGroupBy(rows) {
  const { DuckDBInstance, INTEGER, VARCHAR } = await import("@duckdb/node-api").catch(() => ({}));
  if (!DuckDBInstance) return undefined;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    "CREATE TABLE activities (unitId VARCHAR, periodId VARCHAR, taskId VARCHAR, people INTEGER)",
  );
  const appender = await connection.createAppender("activities");
  for (const { unitId, periodId, taskId, people } of rows) {
    for (const text of [unitId, periodId, taskId]) appender.appendValue(text, VARCHAR);
    appender.appendValue(people, INTEGER);
    appender.endRow();
  }
  appender.closeSync();
  const query = QUERY.replace("?", "activities");
  return async () => (await connection.runAndReadAll(query)).getRows();
}

function inputOf({ definitionFromRows, definitionFromTemplate, findTemplate }) {
  const rows = definitionFromTemplate(findTemplate("qinhuangdao-2020"), {});
  const raw = Object.fromEntries(
    Object.entries(rows).map(([key, list]) => [key, list.map((cells, index) => ({ row: index + 3, cells }))]),
  );
  const { definition } = definitionFromRows(raw);
  const type = definition.unitTypes[0].name;
  const units = Array.from({ length: UNITS }, (_, index) => ({
    unitId: `u${index}`,
    name: `例${index}单位`,
    aliases: [],
    unitType: type,
    level: "县区",
    parentId: index > 9 ? `u${index % 10}` : "",
    channel: "account",
    contactName: "",
    contactMail: "",
    contactPhone: "",
    openedOn: "",
    closedOn: "",
    workbookId: "",
    workbookUrl: "",
    workbookState: "",
    note: "",
    attributes: {},
  }));
  const periods = definition.periods.slice(0, MONTHS);
  const { tasks } = definition;
  const each = ROWS / UNITS / MONTHS;
  const kinds = ["集中学习", "比赛", "讲座", "观摩"];
  const activities = Array.from({ length: ROWS }, (_, index) => {
    const period = periods[Math.floor(index / each) % MONTHS];
    const { taskId } = tasks[(index * 7) % tasks.length];
    return {
      activityId: `a${index}`,
      formId: "activity",
      unitId: `u${Math.floor(index / each / MONTHS)}`,
      periodId: period.id,
      date: period.start,
      taskId,
      values: {
        date: period.start,
        task: taskId,
        kind: kinds[(index * 13) % kinds.length],
        people: index % 97,
        result: index % 3 ? "朗诵" : "演讲",
        joint: null,
        theme: null,
      },
      origin: "workbook",
      sourceRow: 3,
      revision: 1,
      collectedAt: "2020-03-25 10:00",
    };
  });
  const ledger = units.flatMap(({ unitId }) =>
    periods.flatMap((period) =>
      tasks.map(({ taskId }) => ({
        unitId,
        periodId: period.id,
        formId: "ledger",
        rowId: taskId,
        values: { quantity: 3, people: 20 },
      })),
    ),
  );
  return {
    definition,
    units,
    reports: units.flatMap(({ unitId }) => periods.map(({ id }) => reportOf(unitId, id))),
    activities,
    ledger,
    today: "2020-10-31",
    asAt: "2020-10-31 10:00",
  };
}

function reportOf(unitId, periodId) {
  const told = { zero: false, onTime: true, problems: "", receipt: "", content: "", reason: "" };
  const at = "2020-03-25 10:00:00";
  const reviewed = { reviewedBy: "", reviewedAt: "" };
  return {
    unitId,
    periodId,
    state: "submitted",
    revision: 1,
    submittedAt: at,
    collectedAt: at,
    ...told,
    ...reviewed,
  };
}

/** The fastest run of each work in milliseconds, by turns: whatever else the machine does slows all alike. */
async function fastest(works) {
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    for (const [index, work] of works.entries()) {
      const begin = performance.now();
      await work();
      times[index] = Math.min(times[index], performance.now() - begin);
    }
  return times;
}
