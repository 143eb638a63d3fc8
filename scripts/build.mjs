// Builds everything: dist/ (exactly what clasp pushes) and build/ (local host and workbench).
import { rmSync } from "node:fs";
import { buildBundle } from "./build/bundle.mjs";
import { buildHost } from "../packages/apps-script-host/scripts/build.mjs";
import { buildTools } from "./build/tools.mjs";
import { buildWorkbench } from "../packages/workbench/scripts/build.mjs";

const only = process.argv[2];
const parts = { bundle: buildBundle, host: buildHost, tools: buildTools, workbench: buildWorkbench };
if (!only)
  for (const dir of ["dist", "build/host", "build/workbench", "build/tools"])
    rmSync(dir, { recursive: true, force: true });
const chosen = only ? [parts[only]] : Object.values(parts);
await Promise.all(chosen.map((build) => build()));
