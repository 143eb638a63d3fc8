// The pure roll-up of 100,000 activities beside a general query engine that groups the same rows, in one run.
import alasql from "alasql";
import { build } from "esbuild";

const ROWS = 100_000;
const UNITS = 500;

/** Prints median times of five runs each. */
export async function benchRollup() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { rollUp } from "./src/core/rollup"; export { definitionFromRows } from "./src/core/rows"; export { definitionFromTemplate } from "./src/core/template"; export { findTemplate } from "./src/core/template/registry";',
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".json": "json" },
  });
  const core = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
  const input = inputOf(core);
  const flat = input.activities.map(({ unitId, periodId, taskId, values }) => ({
    unitId,
    periodId,
    taskId,
    people: values.people,
  }));
  const ours = median(() => core.rollUp(input));
  const query = alasql.compile(
    "SELECT unitId, periodId, taskId, COUNT(*) AS sessions, SUM(people) AS people FROM ? GROUP BY unitId, periodId, taskId",
  );
  const theirs = median(() => query([flat]));
  console.log(`\nRoll-up of ${ROWS.toLocaleString("en")} activities of ${UNITS} units`);
  console.log(`  ours: rates, stocks, flows, tree, quotas, lights ${ours.toFixed(0).padStart(6)} ms   ×1.00`);
  console.log(
    `  alasql: one GROUP BY of three keys               ${theirs.toFixed(0).padStart(6)} ms   ×${(theirs / ours).toFixed(2)}`,
  );
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
  }));
  const tasks = definition.tasks.filter(({ inLedger }) => inLedger);
  const activities = Array.from({ length: ROWS }, (_, index) => {
    const period = definition.periods[index % definition.periods.length];
    const taskId = tasks[index % tasks.length].taskId;
    return {
      activityId: `a${index}`,
      formId: "activity",
      unitId: `u${index % UNITS}`,
      periodId: period.id,
      date: period.start,
      taskId,
      values: {
        date: period.start,
        task: taskId,
        kind: "集中学习",
        people: index % 97,
        result: index % 3 ? "朗诵" : "演讲",
      },
      origin: "workbook",
      sourceRow: 3,
      revision: 1,
      collectedAt: "2020-03-25 10:00",
    };
  });
  return {
    definition,
    units,
    reports: [],
    ledgerRows: [],
    activities,
    today: "2020-10-31",
    asAt: "2020-10-31 10:00",
  };
}

function median(work) {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[2];
}
