// npm start: builds what is stale, starts the workbench, prints its address.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildChanged } from "./build/fresh.mjs";
import { PARTS } from "./build/parts.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const HELP = `npm start -- [options]    opens the workbench with a sample campaign; Ctrl+C ends it

  --port N     the port, 0 for any free one (default: 8020, or the next free)
  --data DIR   where spreadsheets, mails and clock are kept (default: .data)
  --empty      begin without the sample campaign
  --reset      throw away what is kept and begin anew
  --now DAY    a new beginning's date, e.g. 2020-03-10 or 2020-03-10T14:00; the sample is played up to there
  --help       this text`;

const values = optionsOf();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const begin = values.now === undefined ? undefined : instantOf(values.now);
const { bundle, host, workbench: page } = PARTS;
await buildChanged({ bundle, host, workbench: page });
const { startWorkbench } = await import("apps-script-workbench");
const workbench = await startWorkbench({
  project: resolve("dist"),
  data: resolve(values.data),
  fresh: values.reset,
  ...(values.empty ? { now: begin } : await sample()),
  ...(values.port === undefined ? {} : { port: portOf(values.port) }),
}).catch(explain);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => void workbench.close().finally(() => process.exit(0)));
if (begin && Math.abs(Date.parse(workbench.host.now()) - Date.parse(begin)) > 60_000)
  console.error(
    `--now 只用于新的开始；${values.data} 里已有数据，时间接着走。要从头开始，请加 --reset。\n--now is for a new beginning; ${values.data} holds data whose time goes on. Add --reset to begin anew.`,
  );
console.log(`Workbench: ${workbench.url}`);

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        data: { type: "string", default: ".data" },
        now: { type: "string" },
        empty: { type: "boolean", default: false },
        reset: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

// The sample campaign takes place at a time of its own.
async function sample() {
  if (!existsSync("scripts/sample.mjs")) return {};
  const { createSample, now, user } = await import("./sample.mjs");
  const fill = (host) => createSample(host, say, begin).then(() => say(""));
  return { fill, now: begin && Date.parse(begin) < Date.parse(now) ? begin : now, user };
}

// The one line on standard output is the address; what happens until then is shown where somebody watches.
function say(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
}

// What a person can mend is said in words; a stack is for defects.
function explain(error) {
  if (error.name !== "WorkbenchRefusal") throw error;
  console.error(error.message);
  process.exit(1);
}

// A day begins at nine in Shanghai, where the offices are.
function instantOf(text) {
  const [, day, time = "09:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(text) ?? [];
  const instant = new Date(`${day}T${time}:00+08:00`);
  if (isDay(day) && !Number.isNaN(instant.getTime())) return instant.toISOString();
  console.error(`--now 要写成 2020-03-10 或 2020-03-10T14:00，不是“${text}”。`);
  console.error(`--now must be a date such as 2020-03-10 or 2020-03-10T14:00, not "${text}".`);
  process.exit(2);
}

// 31 February is no day, though Date takes it for one of March.
function isDay(day) {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`--port 要写成 0 到 65535 的数，不是“${text}”。`);
  console.error(`--port must be a number from 0 to 65535, not "${text}".`);
  process.exit(2);
}
