// Collect and roll-up: service calls and modelled time on Google, ours beside what a user would otherwise do.
import { job, world } from "./world.mjs";

const ACTIVITIES = 10;

/** Prints one table for a number of units; everything runs on the same host in the same state. */
export async function benchCollect(unitCount) {
  const { host, call, ids } = await world(unitCount, ACTIVITIES);
  const start = host.snapshot();
  const ours = sum([...(await job(call, "collect")), ...(await job(call, "rollup"))]);
  const again = sum([...(await job(call, "collect")), ...(await job(call, "rollup"))]);
  const peers = {};
  for (const name of ["peerOpenById", "peerFetchAll"]) {
    host.restore(start);
    const result = await host.run(name, [ids], { cause: "run" });
    if (!result.ok) console.log(`  ${name}: ${result.error.message}`);
    peers[name] = sum([result.meter]);
  }
  await host.close();
  console.log(`\nCollect and roll up ${unitCount} units, ${ACTIVITIES} activities each (modelled on Google)`);
  print("ours, all ticked", ours, ours);
  print("ours again, nothing new", again, ours);
  print("openById loop, whole ranges", peers.peerOpenById, ours);
  print("fetchAll loop within quota", peers.peerFetchAll, ours);
  return { ours, ...peers };
}

function sum(meters) {
  return {
    calls: meters.reduce((total, { totalCalls }) => total + totalCalls, 0),
    ms: meters.reduce((total, { modelledMs }) => total + modelledMs, 0),
  };
}

function print(name, { calls, ms }, base) {
  console.log(
    `  ${name.padEnd(32)} ${String(calls).padStart(6)} calls ${(ms / 1000).toFixed(1).padStart(8)} s   ×${(ms / base.ms).toFixed(2)}`,
  );
}
