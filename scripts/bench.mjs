// npm run bench: side by side with what a user would otherwise do, in one run, as ratios.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { benchCollect } from "../bench/collect.mjs";
import { benchRollup } from "../bench/rollup.mjs";
import { benchLoad, benchSizes } from "../bench/sizes.mjs";

spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
benchSizes();
benchLoad();
await benchRollup();
for (const units of [11, 100, 300]) await benchCollect(units);
for (const more of ["bench/host.mjs", "bench/first-paint.mjs"])
  if (existsSync(more)) spawnSync(process.execPath, [more], { stdio: "inherit" });
