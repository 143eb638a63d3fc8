// Collecting and rolling up, ours beside what a user would otherwise do: calls, working time as modelled on Google, and the time on the wall,
// waiting for the next minute's requests included, for us and for them.
import { history } from "./history.mjs";
import { job, OWNER, refusals, sum, tickUnits, world } from "./world.mjs";

const ACTIVITIES = 10;
const CHANGED = 20;
/** What the peer that keeps to the quota sleeps each time (bench/peers.js), and between its executions. */
const SLEEP_MS = 61_000;
/** Workbooks that one execution of a peer has time for within six minutes. */
const PEER_PART = 150;
/**
 * What a formula IMPORTRANGE takes to open its workbook: what opening one by script takes at least (measured by others: 300 to 500 ms).
 * Each opening of the receiving workbook after five minutes wakes all of them (support.google.com/docs/answer/3093340); how many at
 * once is not published, so they are counted one after another. It reads one tab, judges nothing, and answers nobody.
 */
const IMPORT_MS = 300;

/** Prints one table for a number of units and of months that lie in the record; everything runs on the same host in the same state. */
export async function benchCollect(unitCount, months = 1) {
  const began = performance.now();
  const { host, call, ids } = await world(unitCount, ACTIVITIES);
  await history(host, unitCount * ACTIVITIES * (months - 1));
  const watch = refusals(host);
  const start = host.snapshot();
  const title = `${unitCount} units, ${ACTIVITIES} activities each, ${months === 1 ? "the first month" : `${months - 1} months before`}`;
  console.log(`\nCollect and roll up ${title} (modelled on Google)`);

  const plain = await peer(host, ids, "peerOpenById", 0);
  host.restore(start);
  const fetched = await peer(host, ids, "peerFetchAll", SLEEP_MS);
  host.restore(start);
  print("plain script: opens, three tabs, a receipt", plain, plain);
  print("fetchAll of three tabs, within the quota", fetched, plain);

  const imported = unitCount * IMPORT_MS;
  print("IMPORTRANGE of one tab, at each opening", { calls: unitCount, ms: imported, wall: imported }, plain);

  watch.restart();
  const full = sum(await job(call, "collect"));
  print("ours: full, all ticked", full, plain, watch.refused());
  const reads = unitCount / 60;
  console.log(
    `  ${"".padEnd(44)} ${(full.wall / 60_000).toFixed(1)} min on the wall; ${unitCount} reads at 60 a minute: ${reads.toFixed(1)} min`,
  );
  allTaken(host, unitCount);
  print("ours: roll-up", sum(await job(call, "rollup")), plain);
  await call.wait(600);
  watch.restart();
  print("ours: full again, nothing changed", sum(await job(call, "collect")), plain, watch.refused());

  await call("clock.start", {});
  await host.advance("2 h");
  await clock(host, "ours: the clock, an idle hour", "1 h", plain);
  await tickUnits(host, ids.slice(0, CHANGED), 1);
  await clock(
    host,
    `ours: the clock, half an hour with ${Math.min(CHANGED, unitCount)} changed`,
    "30 min",
    plain,
    watch,
  );
  await host.close();
  console.log(`  (the host took ${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

// A report that is refused costs nothing to record: then the figures would say nothing.
function allTaken(host, unitCount) {
  const { cells } = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "报表记录");
  const taken = Object.values(cells).filter(({ d }) => d === "已提交").length;
  if (taken < unitCount) throw new Error(`${taken} of ${unitCount} reports were taken in`);
}

async function peer(host, ids, name, between) {
  const parts = [];
  for (let from = 0; from < ids.length; from += PEER_PART) {
    const pause = from > 0 ? between : 0;
    if (pause) await host.advance(`${pause / 1000} s`);
    const { ok, error, meter } = await host.run(name, [ids.slice(from, from + PEER_PART)], { cause: "run" });
    if (!ok) console.log(`  ${name}: ${error.message}`);
    parts.push({ meters: [meter], waited: pause + SLEEP_MS * (meter.calls["Utilities.sleep"] ?? 0) });
  }
  return sum(...parts);
}

async function clock(host, name, time, plain, watch) {
  watch?.restart();
  const runs = await host.advance(time);
  const all = sum({ meters: runs.map(({ meter }) => meter), waited: 0 });
  print(name, all, plain, watch?.refused());
  const longest = Math.max(0, ...runs.map(({ meter }) => meter.modelledMs));
  console.log(`  ${"".padEnd(44)} ${runs.length} ticks, the longest ${(longest / 1000).toFixed(1)} s`);
}

function print(name, { calls, ms, wall }, base, refused) {
  const seconds = (value) => `${(value / 1000).toFixed(1).padStart(7)} s`;
  const ratio = (one, other) => `plain ×${(one / other).toFixed(1)}`.padEnd(13);
  console.log(
    `  ${name.padEnd(44)} ${String(calls).padStart(6)} calls  work ${seconds(ms)} ${ratio(base.ms, ms)} with waits ${seconds(wall)} ${ratio(base.wall, wall)}${refused === undefined ? "" : ` refused ${refused}`}`,
  );
}
