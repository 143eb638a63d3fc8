// The parts of the build: what each is made from, what it makes, and who makes it.
import { buildHost } from "../../packages/apps-script-host/scripts/build.mjs";
import { buildWorkbench } from "../../packages/workbench/scripts/build.mjs";
import { buildBundle } from "./bundle.mjs";
import { buildTools } from "./tools.mjs";

const HOST = "packages/apps-script-host";
const WORKBENCH = "packages/workbench";
const hostModules = ["index", "cli", "worker", "contract", "page-arguments", "chart-option"];
const hostFiles = hostModules.map((name) => `${name}.mjs`);

/** Name → `build`, the files and folders that it `makes`, and those it is made `from`; from the repository's root. */
export const PARTS = {
  bundle: {
    build: buildBundle,
    makes: ["dist", "build/readable"],
    from: [
      ...["src", "sheets-templates", "appsscript.json", `${HOST}/contract`],
      ...["scripts/build/bundle", "scripts/build/bundle.mjs", "package-lock.json"],
    ],
  },
  host: {
    build: buildHost,
    makes: [...hostFiles, "prelude.js", "schema.json"].map((name) => `${HOST}/dist/${name}`),
    from: [`${HOST}/src`, `${HOST}/contract`, `${HOST}/scripts`, "package-lock.json"],
  },
  tools: {
    build: buildTools,
    makes: ["build/tools"],
    from: ["src/core", "scripts/build/tools.mjs", "package-lock.json"],
  },
  workbench: {
    build: buildWorkbench,
    makes: [`${WORKBENCH}/dist/server.mjs`, `${WORKBENCH}/dist/page`],
    from: [
      ...[`${WORKBENCH}/src`, `${WORKBENCH}/scripts`],
      ...[`${HOST}/src/execution`, `${HOST}/src/charts`, "package-lock.json"],
    ],
  },
};
