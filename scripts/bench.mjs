// npm run bench: side by side with what a user would otherwise do, in one run, as ratios.

import { spawnSync } from "node:child_process";
import { benchCollect } from "../bench/collect.mjs";
import { benchPush } from "../bench/push.mjs";
import { benchRollup } from "../bench/rollup.mjs";
import { benchLoad, benchSizes } from "../bench/sizes.mjs";

spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
benchSizes();
benchLoad();
await benchRollup();
for (const units of [11, 100, 300]) await benchCollect(units);
for (const units of [30, 300]) await benchPush(units);
for (const more of [["packages/apps-script-host/bench/host.mjs", "dist"], ["bench/first-paint.mjs"]])
  spawnSync(process.execPath, more, { stdio: "inherit" });
