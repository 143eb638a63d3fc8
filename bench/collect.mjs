// Collecting and rolling up, ours beside what a user would otherwise do: calls, working time as modelled on Google, and the time on the wall,
// waiting for the next minute's requests included, for us and for them.
import { history } from "./history.mjs";
import { job, tickUnits, world } from "./world.mjs";

const ACTIVITIES = 10;
const CHANGED = 20;
/** What the peer that keeps to the quota sleeps each time (bench/peers.js), and between its executions. */
const SLEEP_MS = 61_000;
/** Workbooks that one execution of a peer has time for within six minutes. */
const PEER_PART = 150;
const DUE_DAY = "2020-03-25";
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
  host.restore(start);
  await deadline(host, call, ids, plain, watch);
  await host.close();
  console.log(`  (the host took ${((performance.now() - began) / 1000).toFixed(0)} s)`);
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

// All units tick in the last three hours of the due day, some every five minutes; the clock is on.
async function deadline(host, call, ids, plain, watch) {
  await host.advance(`${DUE_DAY}T20:00:00+08:00`);
  await call("clock.start", {});
  await host.advance(`${DUE_DAY}T21:00:00+08:00`);
  watch.restart();
  const turns = 36;
  const runs = [];
  for (let turn = 0; turn < turns; turn++) {
    const share = (at) => Math.floor((ids.length * at) / turns);
    await tickUnits(host, ids.slice(share(turn), share(turn + 1)), 1);
    runs.push(...(await host.advance("5 min")));
  }
  runs.push(...(await host.advance("30 min")));
  const day = sum({ meters: runs.map(({ meter }) => meter), waited: 0 });
  print("ours: the clock, all in the last three hours", day, plain, watch.refused());
  console.log(
    `  ${"".padEnd(44)} ${(day.ms / 60_000).toFixed(1)} of 90 trigger minutes, ${runs.length} ticks`,
  );
}

async function clock(host, name, time, plain, watch) {
  watch?.restart();
  const runs = await host.advance(time);
  const all = sum({ meters: runs.map(({ meter }) => meter), waited: 0 });
  print(name, all, plain, watch?.refused());
  const longest = Math.max(0, ...runs.map(({ meter }) => meter.modelledMs));
  console.log(`  ${"".padEnd(44)} ${runs.length} ticks, the longest ${(longest / 1000).toFixed(1)} s`);
}

function refusals(host) {
  let count = 0;
  host.on((event) => {
    if (event.type === "rest" && event.status === 429) count++;
  });
  return {
    restart: () => {
      count = 0;
    },
    refused: () => count,
  };
}

// Working time is what the calls take; wall time also counts waiting for the requests of the next minute.
function sum(...parts) {
  const meters = parts.flatMap((part) => part.meters);
  const ms = meters.reduce((total, { modelledMs }) => total + modelledMs, 0);
  return {
    wall: parts.reduce((total, { waited }) => total + waited, ms),
    calls: meters.reduce((total, { totalCalls }) => total + totalCalls, 0),
    ms,
  };
}

function print(name, { calls, ms, wall }, base, refused) {
  const seconds = (value) => `${(value / 1000).toFixed(1).padStart(7)} s`;
  const ratio = (one, other) => `plain ×${(one / other).toFixed(1)}`.padEnd(13);
  console.log(
    `  ${name.padEnd(44)} ${String(calls).padStart(6)} calls  work ${seconds(ms)} ${ratio(base.ms, ms)} with waits ${seconds(wall)} ${ratio(base.wall, wall)}${refused === undefined ? "" : ` refused ${refused}`}`,
  );
}
