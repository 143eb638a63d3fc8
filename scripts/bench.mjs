// npm run bench: side by side with what a user would otherwise do, in one run, as ratios. It ends within minutes; --all goes on to 500 and
// 2,000 units, to eight months and to a large record, and takes an hour. One part alone: npm run bench -- collect 500 8, -- day 500 1 (units,
// months), -- growth 5000 1000000 (activities), -- push 300,
// -- levels 7 60 (counties, units below them), -- roads 200 (units of the rehearsal), -- rollup.

import { spawnSync } from "node:child_process";
import { benchCollect } from "../bench/collect.mjs";
import { benchDay } from "../bench/day.mjs";
import { benchGrowth } from "../bench/growth.mjs";
import { benchLevels } from "../bench/levels.mjs";
import { benchPush } from "../bench/push.mjs";
import { benchRoads } from "../bench/roads.mjs";
import { benchRollup } from "../bench/rollup.mjs";
import { benchLoad, benchSizes } from "../bench/sizes.mjs";

/** Room for two thousand workbooks that lie in memory at once; what Node takes by itself is full of them at about a thousand. */
const HEAP = "--max-old-space-size=12288";

if (!process.execArgv.includes(HEAP)) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, HEAP, ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}

spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
const PARTS = {
  collect: benchCollect,
  day: benchDay,
  growth: (...sizes) => benchGrowth(sizes),
  levels: benchLevels,
  push: benchPush,
  roads: benchRoads,
  rollup: benchRollup,
};
const [part, ...numbers] = process.argv.slice(2).filter((word) => word !== "--all");
if (part) await PARTS[part](...numbers.map(Number));
else await everything(process.argv.includes("--all"));

async function everything(isAll) {
  benchSizes();
  benchLoad();
  await benchRollup();
  await benchGrowth(isAll ? [5_000, 50_000, 250_000] : [5_000, 50_000]);
  for (const units of isAll ? [11, 100, 500, 2_000] : [11, 100])
    for (const months of isAll ? [1, 8] : [1]) {
      await benchCollect(units, months);
      await benchDay(units, months);
    }
  await benchLevels();
  await benchRoads();
  for (const units of isAll ? [30, 300] : [30]) await benchPush(units);
  for (const more of [["packages/apps-script-host/bench/host.mjs", "dist"], ["bench/first-paint.mjs"]])
    spawnSync(process.execPath, more, { stdio: "inherit" });
}
