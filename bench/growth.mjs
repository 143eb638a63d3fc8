// What one changed unit costs, the more has been collected before.
import { history } from "./history.mjs";
import { job, tickUnits, world } from "./world.mjs";

/** Prints calls and modelled times of collecting one changed unit, and of opening what it says, for each size of the record. */
export async function benchGrowth(sizes) {
  console.log("\nOne changed unit of three, by activities in the record (modelled on Google)");
  for (const size of sizes) {
    const { host, call, ids } = await world(3, 10);
    await job(call, "collect");
    await history(host, size);
    await tickUnits(host, ids.slice(0, 1), 1);
    await call.wait(600);
    const { meters } = await job(call, "collect");
    const calls = meters.reduce((total, { totalCalls }) => total + totalCalls, 0);
    const seconds = meters.reduce((total, { modelledMs }) => total + modelledMs, 0) / 1000;
    console.log(
      `  ${size.toLocaleString("en").padStart(9)} activities ${String(calls).padStart(5)} calls ${seconds.toFixed(1).padStart(7)} s`,
    );
    await host.close();
  }
}
