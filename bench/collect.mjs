// Collect and roll-up: service calls and modelled time on Google, ours beside what a user would otherwise do.
import { job, world } from "./world.mjs";

const ACTIVITIES = 10;
/** What the peer that keeps to the quota sleeps each time (bench/peers.js). */
const SLEEP_MS = 61_000;

/** Prints one table for a number of units; everything runs on the same host in the same state. */
export async function benchCollect(unitCount) {
  const { host, call, ids } = await world(unitCount, ACTIVITIES);
  const start = host.snapshot();
  const both = async () => sum(await job(call, "collect"), await job(call, "rollup"));
  const ours = await both();
  await call.wait(120);
  const again = await both();
  const peers = {};
  for (const name of ["peerOpenById", "peerFetchAll"]) {
    host.restore(start);
    const { ok, error, meter } = await host.run(name, [ids], { cause: "run" });
    if (!ok) console.log(`  ${name}: ${error.message}`);
    peers[name] = sum({ meters: [meter], waited: SLEEP_MS * (meter.calls["Utilities.sleep"] ?? 0) });
  }
  await host.close();
  console.log(`\nCollect and roll up ${unitCount} units, ${ACTIVITIES} activities each (modelled on Google)`);
  print("ours, all ticked", ours, ours);
  print("ours again, nothing new", again, ours);
  print("openById loop, whole ranges", peers.peerOpenById, ours);
  print("fetchAll loop within quota", peers.peerFetchAll, ours);
  return { ours, ...peers };
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

function print(name, { calls, ms, wall }, base) {
  const seconds = (value) => `${(value / 1000).toFixed(1).padStart(7)} s`;
  console.log(
    `  ${name.padEnd(32)} ${String(calls).padStart(6)} calls  work ${seconds(ms)} ×${(ms / base.ms).toFixed(2)}  with waits ${seconds(wall)} ×${(wall / base.wall).toFixed(2)}`,
  );
}
