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
  --help       this text`;

const values = optionsOf();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const { bundle, host, workbench: page } = PARTS;
await buildChanged({ bundle, host, workbench: page });
const { startWorkbench } = await import("apps-script-workbench");
const workbench = await startWorkbench({
  project: resolve("dist"),
  data: resolve(values.data),
  fresh: values.reset,
  ...(values.empty ? {} : await sample()),
  ...(values.port === undefined ? {} : { port: portOf(values.port) }),
}).catch(explain);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => void workbench.close().finally(() => process.exit(0)));
console.log(`Workbench: ${workbench.url}`);

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        data: { type: "string", default: ".data" },
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
  return { fill: (host) => createSample(host, say).then(() => say("")), now, user };
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

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`--port must be a number from 0 to 65535, not "${text}".`);
  process.exit(2);
}
