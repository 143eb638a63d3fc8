// The long trials: every call of every action, and thousands of interleavings from a printed seed.
import { describe, expect, it } from "@jest/globals";
import { explore } from "apps-script-host";
import { rig } from "../rig";
import { HAND_STORIES } from "../server/trials/hand-stories";
import { smallCampaign, smallOffice } from "../server/trials/office";
import { sameCampaign, twoDistributions } from "../server/trials/set-up-stories";
import { STORIES, type Story } from "../server/trials/stories";
import {
  sweepAcceptance,
  sweepCollection,
  sweepDistribution,
  sweepDrawnEnds,
  sweepFollowing,
  sweepMove,
  sweepPush,
  sweepSecondVersion,
} from "../server/trials/sweeps";

const SEEDS = Number(process.env.SEEDS ?? 1000);
const FIRST = Number(process.env.FIRST_SEED ?? Math.floor(Math.random() * 1e9));

const tenths = (moments: readonly number[]): string =>
  Array.from(
    { length: 10 },
    (_, part) => moments.filter((moment) => Math.min(9, Math.floor(moment * 10)) === part).length,
  ).join(" ");

/** Each lets other parts of what was not flushed land. */
const LANDINGS = Number(process.env.LANDINGS ?? 3);

describe(`ended at every single call, ${LANDINGS} landings from seed ${FIRST}`, () => {
  it.each([
    ["a distribution", smallCampaign, sweepDistribution],
    ["a daily round of access", smallCampaign, sweepFollowing],
    ["a collection", smallOffice, sweepCollection],
    ["an acceptance", smallOffice, sweepAcceptance],
    ["a second version", smallOffice, sweepSecondVersion],
    ["a move between months", smallOffice, sweepMove],
    ["a push", smallOffice, sweepPush],
  ])("%s is completed by the next run", async (_name, make, sweep) => {
    for (let landing = 0; landing < LANDINGS; landing++)
      expect(await sweep(await make(), 1, FIRST + landing)).toBeGreaterThan(40);
  });
});

it(`a collection ended at ${SEEDS} drawn calls from seed ${FIRST}, a part of its writes landing: the next completes it`, async () => {
  const office = await smallOffice();
  await sweepDrawnEnds(office, SEEDS, FIRST);
  await office.host.close();
});

describe(`${SEEDS} interleavings from seed ${FIRST}`, () => {
  const seeds = Array.from({ length: SEEDS }, (_, index) => FIRST + index);
  it.each<[string, Story, typeof rig | typeof smallOffice]>([
    [sameCampaign.name, sameCampaign, rig],
    [twoDistributions.name, twoDistributions, smallCampaign],
    ...[...STORIES, ...HAND_STORIES].map((story): [string, Story, typeof smallOffice] => [
      story.name,
      story,
      smallOffice,
    ]),
  ])("%s: nothing is lost", async (name, story, make) => {
    console.log(`${name}: seeds ${FIRST} to ${FIRST + SEEDS - 1}`);
    const office = await make({ transport: "port" });
    await story.prepare(office);
    const { moments } = await explore({ seeds, host: office.host }, (world) => story.tell(office, world));
    if (moments.length > 0) console.log(`${name}: edits by tenth of the calls: ${tenths(moments)}`);
    await office.host.close();
  });
});
