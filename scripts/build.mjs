// Builds everything: dist/ (exactly what clasp pushes), build/tools, and dist/ of each package.
import { rmSync } from "node:fs";
import { buildHost } from "../packages/apps-script-host/scripts/build.mjs";
import { buildWorkbench } from "../packages/workbench/scripts/build.mjs";
import { buildBundle } from "./build/bundle.mjs";
import { buildTools } from "./build/tools.mjs";

const only = process.argv[2];
const parts = { bundle: buildBundle, host: buildHost, tools: buildTools, workbench: buildWorkbench };
if (!only) for (const dir of ["dist", "build/tools"]) rmSync(dir, { recursive: true, force: true });
const chosen = only ? [parts[only]] : Object.values(parts);
await Promise.all(chosen.map((build) => build()));
