// Starts the built workbench for one test file, in a process of its own; prints its address.
// Arguments: project folder, data folder, JSON { now?, prepare?, port? }. Where WORKBENCH_WATCH names a module, its
// `watch(host, project)` sees each fresh host before anybody uses it.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startWorkbench } from "apps-script-workbench";

const [project, data, json] = process.argv.slice(2);
const { now, prepare, port = 0 } = JSON.parse(json);
const filling = prepare ? await import(pathToFileURL(resolve(prepare)).href) : {};
const { watch } = process.env.WORKBENCH_WATCH
  ? (await import(pathToFileURL(resolve(process.env.WORKBENCH_WATCH)).href)).default
  : {};
const fill = async (host) => {
  watch(host, project);
  await filling.prepare?.(host);
};
const workbench = await startWorkbench({
  project,
  data,
  port,
  now: now ?? filling.now,
  user: filling.user,
  fill: watch ? fill : filling.prepare,
});
console.log(`Workbench: ${workbench.url}`);
process.once("SIGTERM", () => void workbench.close().finally(() => process.exit(0)));
