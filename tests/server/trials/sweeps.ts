// Actions ended at their calls in turn, each time followed by what completes them; the long sweep leaves no call out.
import { endAtEveryCall } from "../../../src/host";
import { OWNER, type Rig } from "../../rig";
import { EAST, execution, RIVER } from "./office";
import { expectAccepted, expectCollected, expectHandedOut, expectReceiptsTrue, tickThree } from "./states";

/**
 * A distribution to three units; the next one completes it, and once Drive's listing shows what an end between a file's
 * making and the keeping of its id has left, one more puts it into the bin. Gives the number of calls.
 */
export function sweepDistribution(office: Rig, every: number): Promise<number> {
  return endAtEveryCall(
    office.host,
    () => execution(office, "job.step", { job: "distribute", restart: true }),
    async () => {
      await office.job("distribute");
      await office.host.advance("5 min");
      await office.job("distribute");
      expectHandedOut(office);
    },
    every,
  );
}

/** A collection of three ticked units; the next one completes it. */
export async function sweepCollection(office: Rig, every: number): Promise<number> {
  await tickThree(office);
  return endAtEveryCall(
    office.host,
    () => execution(office, "job.step", { job: "collect", restart: true }),
    async () => {
      expectReceiptsTrue(office);
      await office.job("collect");
      expectCollected(office);
    },
    every,
  );
}

/** The acceptance of two reports; the person who still sees them accepts again, the clock tells the units. */
export async function sweepAcceptance(office: Rig, every: number): Promise<number> {
  await tickThree(office);
  await office.job("collect");
  await office.call("clock.start", {});
  const reports = office
    .rows("报表记录")
    .map(({ unitId, period }) => ({ unitId: unitId!, period: period!, revision: 1 }));
  return endAtEveryCall(
    office.host,
    () => execution(office, "review.accept", { reports }),
    async () => {
      const open = (await office.call("review.queue", {})).items;
      if (open.length > 0) await office.call("review.accept", { reports });
      await office.host.run("tick", [], { user: OWNER });
      for (const unit of [EAST, RIVER]) expectAccepted(office, unit);
    },
    every,
  );
}
