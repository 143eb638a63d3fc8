// What the clock of a city takes, whose head holds counties and all units below them, and that of a county with a head of its own: the ticks
// of the half hour in which all report, of one with few changes, and of an idle hour.
import { refusals, sum, tickUnits, world } from "./world.mjs";

const ACTIVITIES = 10;
const CHANGED = 20;

/** Prints both for a federation of so many counties with so many units below them. */
export async function benchLevels(counties = 7, base = 60) {
  const size = Math.ceil(base / counties);
  await clocksOf(`city: ${counties} counties, ${base} units below them`, counties + base, counties);
  await clocksOf(`county with a head of its own: ${size} units`, size, 0);
}

async function clocksOf(name, unitCount, counties) {
  const began = performance.now();
  const { host, call, ids } = await world(unitCount, ACTIVITIES, undefined, counties);
  const watch = refusals(host);
  console.log(`\nThe clock of a ${name} (modelled on Google)`);
  await call("clock.start", {});
  await ticks("half an hour, all have reported", host, "30 min", watch);
  await host.advance("2 h");
  await tickUnits(host, ids.slice(0, CHANGED), 1);
  await ticks(`half an hour, ${Math.min(CHANGED, unitCount)} changed`, host, "30 min", watch);
  await host.advance("2 h");
  await ticks("an idle hour", host, "1 h", watch);
  await host.close();
  console.log(`  (the host took ${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

async function ticks(name, host, time, watch) {
  watch.restart();
  const runs = await host.advance(time);
  const { calls, ms } = sum({ meters: runs.map(({ meter }) => meter), waited: 0 });
  const longest = runs.reduce((most, run) => (run.meter.modelledMs > most.meter.modelledMs ? run : most));
  console.log(
    `  ${name.padEnd(36)} ${String(runs.length).padStart(3)} ticks ${String(calls).padStart(5)} calls ${(ms / 1000).toFixed(1).padStart(6)} s; the longest tick ${longest.meter.totalCalls} calls, ${(longest.meter.modelledMs / 1000).toFixed(1)} s; refused ${watch.refused()}`,
  );
}
