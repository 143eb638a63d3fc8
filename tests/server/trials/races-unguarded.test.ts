// The product without one of its precautions: the trials find what is lost, each within so many seeds.
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Project } from "apps-script-host";
import { taskSaved, typedBefore, typedBesideCard } from "./hand-stories";
import { productWithout, productWithoutAll, smallCampaign, smallOffice, withReportFirst } from "./office";
import { twoDistributions } from "./set-up-stories";
import {
  correctedMeanwhile,
  reviewDuringCollection,
  type Story,
  sameTask,
  tickedAgain,
  twoCollections,
} from "./stories";
import { sweepDrawnEnds } from "./sweeps";
import { LIMIT_MS, telling } from "./telling";

const SEEDS = 200;
const JOB_LOCK = /if \(!\(lock == null \? void 0 : lock\.tryLock\(500\)\)\) return void 0;/;
const SAME_CONTENT = /holdsSame\(result, known\d*, before\d*\)(?= *\))/;
const TYPED_OVER = /was\d* !== null && taskFields\.some\([^;]*\)\)(?=;)/;
const found: string[] = [];
afterAll(() => console.log(found.join("\n")));

/** A sweep of `SEEDS` seeds from `first` on finds something; how many seeds it took is printed at the end. */
async function expectFound(sweep: Promise<unknown>, first = 1): Promise<void> {
  const error: Error = await sweep.then(
    () => new Error(`none of ${SEEDS} seeds`),
    (thrown) => thrown,
  );
  expect(error.message).toMatch(/^With seed \d+: /);
  const [seed] = /\d+/.exec(error.message)!;
  found.push(`${expect.getState().currentTestName}: ${Number(seed) - first + 1}`);
}

async function told(project: Project, story: Story, { first = 1, make = smallOffice } = {}): Promise<void> {
  const tell = await telling(make, { project });
  await expectFound(tell(story, SEEDS, first), first);
}

describe("without a precaution the trials find", () => {
  it("the comparison of revisions: the second person's save overwrites the first", () =>
    told(
      productWithoutAll([/before\d*\.revision !== card\.revision/, "false"], [TYPED_OVER, "false"]),
      sameTask,
    ));

  it("the comparison with what was read: a card is saved over what was typed in the tab, and nobody is asked", () =>
    told(productWithout(TYPED_OVER, "false"), typedBefore));

  it("the choice of changed cells: what is typed beside is written over", () =>
    told(
      productWithout(/\[\.\.\.changed\d*, "updatedBy"/, '[...Object.keys(cells), "updatedBy"'),
      typedBesideCard,
    ));

  it("the lock: two saves pass the comparison at the same moment", () =>
    told(productWithout(/if \(!lock\.tryLock\(waitMs\)\) return void 0;/), sameTask));

  it("the lock of jobs: a unit gets two workbooks", () =>
    told(productWithout(JOB_LOCK), twoDistributions, { make: smallCampaign }));

  // Either of the two alone keeps two collections from recording a report twice.
  it("the lock of jobs and the recognition of the same content: two collections make two versions", () =>
    told(productWithoutAll([JOB_LOCK], [SAME_CONTENT, "false"]), twoCollections));

  it("the one request for rows and report: a report stands without its rows, and is collected as a second version", async () => {
    const office = await smallOffice({ project: withReportFirst() });
    await expectFound(sweepDrawnEnds(office, SEEDS));
  });

  it(
    "the lock: a decision is lost to a version that came in at the same moment",
    () =>
      // The first seed is one that finds it soon: 69 from 1.
      told(productWithout(/if \(!lock\.tryLock\(waitMs\)\) return void 0;/), reviewDuringCollection, {
        first: 69,
      }),
    LIMIT_MS,
  );

  it(
    "the lock: a correction is taken in twice",
    () => told(productWithout(/if \(!lock\.tryLock\(waitMs\)\) return void 0;/), correctedMeanwhile),
    LIMIT_MS,
  );

  it("the comparison with what was collected: a tick that came again is lost with its correction", () =>
    told(productWithout(/changed\d*\.set\(period\d*\.id, [^;]*\);/), tickedAgain, { first: 25 }));

  it("the revision of a review: a version that nobody has read is accepted", async () => {
    const office = await smallOffice({
      project: productWithout(/present\d*\.revision !== seen\d*\.revision/, "false"),
    });
    await reviewDuringCollection.prepare(office);
    const { unitId } = office.standing("报表记录")[0]!;
    await office.job("collect");
    await office.call("review.accept", { reports: [{ unitId: unitId!, period: "r1.2020-03", revision: 1 }] });
    expect(office.standing("报表记录")).toEqual([
      expect.objectContaining({ state: "已接收", revision: "2" }),
    ]);
  });

  it(
    "the look after the landing: what was saved stands in somebody else's row",
    () => told(productWithout(/for \(const workbook of waiting\) workbook\.settle\(\);/), taskSaved),
    LIMIT_MS,
  );
});
