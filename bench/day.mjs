// What two days take of the trigger time that Google gives an account, from midnight to midnight: one on which nobody touches anything, and
// the due day on which everybody reports in its last three hours.
import { history } from "./history.mjs";
import { FIRST_ROW, refusals, sum, tickUnits, world } from "./world.mjs";

const ACTIVITIES = 10;
const DUE_DAY = "2020-03-25";
const QUIET_DAY = "2020-03-27";
/** Groups of units that report one after another, and the minutes between two of them. */
const TURNS = 36;
const MINUTES = 5;

/** Prints both days for a number of units and of months that lie in the record; nobody has entered anything before the due evening. */
export async function benchDay(unitCount, months = 1) {
  const began = performance.now();
  const { host, call, ids } = await world(unitCount, ACTIVITIES, "2020-03-24T23:00:00+08:00");
  await history(host, unitCount * ACTIVITIES * (months - 1));
  await call("clock.start", {});
  console.log(`\nThe clock's days with ${unitCount} units, ${months - 1} months before (modelled on Google)`);
  await host.advance(`${DUE_DAY}T00:00:00+08:00`);
  await day("due day, all report from 21:00 to 24:00", host, () => evening(host, ids));
  await host.advance(`${QUIET_DAY}T00:00:00+08:00`);
  await day("quiet day", host, () => host.advance("24 h"));
  await host.close();
  console.log(`  (the host took ${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

async function evening(host, ids) {
  const runs = await host.advance(`${DUE_DAY}T21:00:00+08:00`);
  const share = (turn) => Math.floor((ids.length * turn) / TURNS);
  for (let turn = 0; turn < TURNS; turn++) {
    await tickUnits(host, ids.slice(share(turn), share(turn + 1)), ACTIVITIES, FIRST_ROW);
    runs.push(...(await host.advance(`${MINUTES} min`)));
  }
  return runs;
}

async function day(name, host, live) {
  const watch = refusals(host);
  const mailed = host.mails().length;
  const runs = await live();
  const { calls, ms } = sum({ meters: runs.map(({ meter }) => meter), waited: 0 });
  const minutes = (ms / 60_000).toFixed(1).padStart(5);
  const mails = host.mails().length - mailed;
  console.log(
    `  ${name.padEnd(42)} ${String(runs.length).padStart(4)} ticks ${String(calls).padStart(6)} calls ${minutes} of 90 trigger minutes, ${mails} mails, refused ${watch.refused()}`,
  );
}
