// Builds everything: dist/ (exactly what clasp pushes) and build/ (local host and workbench).
import { rmSync } from "node:fs";
import { buildBundle } from "./build/bundle.mjs";
import { buildHost } from "./build/host.mjs";
import { buildTools } from "./build/tools.mjs";
import { buildWorkbench } from "./build/workbench.mjs";

const only = process.argv[2];
const parts = { bundle: buildBundle, host: buildHost, tools: buildTools, workbench: buildWorkbench };
if (!only)
  for (const dir of ["dist", "build/host", "build/workbench", "build/tools"])
    rmSync(dir, { recursive: true, force: true });
const chosen = only ? [parts[only]] : Object.values(parts);
await Promise.all(chosen.map((build) => build()));
