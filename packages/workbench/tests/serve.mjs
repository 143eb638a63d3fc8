// Starts the built workbench for one test file, in a process of its own; prints its address.
// Arguments: project folder, data folder, JSON { now?, sample?, prepare? }.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startWorkbench } from "../../build/workbench/server.mjs";

const [project, data, json] = process.argv.slice(2);
const { now, sample, prepare } = JSON.parse(json);
const load = (file) => import(pathToFileURL(resolve(file)).href);
const filling = sample ? await load("scripts/sample.mjs") : prepare ? await load(prepare) : {};
const workbench = await startWorkbench({
  project,
  data,
  port: 0,
  now: now ?? filling.now,
  user: filling.user,
  fill: filling.createSample ?? filling.prepare,
});
console.log(`Workbench: ${workbench.url}`);
process.once("SIGTERM", () => void workbench.close().finally(() => process.exit(0)));
