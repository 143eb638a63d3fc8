// npm run bench: side by side with what a user would otherwise do, in one run, as ratios. It ends within minutes; --all goes on to 500 and
// 2,000 units, to eight months and to a large record, and takes hours.

import { spawnSync } from "node:child_process";
import { benchCollect } from "../bench/collect.mjs";
import { benchGrowth } from "../bench/growth.mjs";
import { benchPush } from "../bench/push.mjs";
import { benchRollup } from "../bench/rollup.mjs";
import { benchLoad, benchSizes } from "../bench/sizes.mjs";

spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
benchSizes();
benchLoad();
await benchRollup();
const isAll = process.argv.includes("--all");
await benchGrowth(isAll ? [5_000, 50_000, 250_000] : [5_000, 50_000]);
for (const units of isAll ? [11, 100, 500, 2_000] : [11, 100])
  for (const months of isAll ? [1, 8] : [1]) await benchCollect(units, months);
for (const units of isAll ? [30, 300] : [30]) await benchPush(units);
for (const more of [["packages/apps-script-host/bench/host.mjs", "dist"], ["bench/first-paint.mjs"]])
  spawnSync(process.execPath, more, { stdio: "inherit" });
