// Somebody presses 停止 while a slice waits for Google: how long the slice still takes, at each of its requests.
import { disturbRest } from "apps-script-host";
import { createCampaign, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";
import { manyUnits } from "./many";

type JobKey = "distribute" | "collect" | "push";

/** Longest modelled seconds that a slice may still take after 停止, and that a slice of a page may take. */
export const LONGEST: Readonly<Record<JobKey, { waiting: number; preparing: number; slice: number }>> = {
  distribute: { waiting: 7, preparing: 5, slice: 20 },
  collect: { waiting: 8, preparing: 8, slice: 20 },
  push: { waiting: 4, preparing: 5, slice: 20 },
};

/** What a slice of a job may still take after 停止, and what one takes that nobody stops; modelled seconds. */
export interface Stopping {
  /** While it waits for Google. */
  longest: number;
  /** From its very beginning, before its first request: what it prepares is done as a whole. */
  atOnce: number;
  slice: number;
}

const RUN = "run";

// Runs a slice once for each of its requests, with 停止 pressed just when that one leaves; the office is put back each time.
async function stoppedAnywhere(office: Rig, job: JobKey, restart: boolean): Promise<Stopping> {
  const { host } = office;
  const start = host.snapshot();
  const seconds = () => Date.parse(host.now()) / 1000;
  const run = async (press: (request: number) => void) => {
    host.restore(start);
    const begun = seconds();
    let request = 0;
    disturbRest(host.store, () => {
      press(request++);
      return null;
    });
    await office.call("job.step", { job, restart, run: RUN });
    disturbRest(host.store, null);
    return { requests: request, took: seconds() - begun };
  };
  const alone = await run(() => undefined);
  const moments = await momentsOf(run, seconds);
  let longest = 0;
  for (const moment of moments) {
    let pressed = 0;
    await run((request) => {
      if (request !== moment) return;
      pressed = seconds();
      pressStop(office);
    });
    longest = Math.max(longest, seconds() - pressed);
  }
  host.restore(start);
  pressStop(office);
  const begun = seconds();
  await office.call("job.step", { job, restart, run: RUN });
  const atOnce = seconds() - begun;
  host.restore(start);
  return { longest, atOnce, slice: alone.took };
}

// Requests that leave together leave at one moment of the modelled clock: the first of them stands for all.
async function momentsOf(
  run: (press: (request: number) => void) => Promise<unknown>,
  seconds: () => number,
): Promise<number[]> {
  const times = new Map<number, number>();
  await run((request) => {
    if (!times.has(seconds())) times.set(seconds(), request);
  });
  return [...times.values()];
}

// What the page's own call writes, which runs beside the slice.
function pressStop({ host }: Rig): void {
  const properties = host.store.collection<Readonly<Record<string, string>>>("properties");
  const [id, stamps] = [...properties.entries()].find(([key]) => key.startsWith("document|"))!;
  properties.put(id, { ...stamps, "job.stop": JSON.stringify(RUN) });
}

/** An office with so many units in which a job has everything still to do. */
export async function readyFor(job: JobKey, count: number): Promise<Rig> {
  if (job === "distribute") return registered(count);
  const office = await manyUnits(count);
  if (job === "collect") await office.tickAll();
  const guests = { form: "活动", field: "guests", label: "嘉宾人数", kind: "整数", order: 45, inUse: "是" };
  if (job === "push") await byHand(office).typeRow("字段定义", guests);
  return office;
}

async function registered(count: number): Promise<Rig> {
  const office = rig({ modelledClock: true });
  await createCampaign(office, "2020-03-31");
  const lines = Array.from(
    { length: count },
    (_, index) => `例${index + 1}单位工会\t直属基层工会\t网络表格\tclerk${index + 1}@units.example`,
  );
  await office.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t联系邮箱", ...lines].join("\n"),
  });
  return office;
}

/** The longest in the first two slices: one that prepares the job, and one that goes on with it. */
export async function stoppedInFirstSlices(office: Rig, job: JobKey): Promise<Stopping> {
  const found: Stopping[] = [];
  for (const restart of [true, false]) {
    found.push(await stoppedAnywhere(office, job, restart));
    const { wait } = await office.call("job.step", { job, restart, run: RUN });
    if (wait) await office.host.advance(`${wait.seconds} s`);
  }
  const longest = (of: (stopping: Stopping) => number) => Math.max(...found.map(of));
  return {
    longest: longest((stopping) => stopping.longest),
    atOnce: longest(({ atOnce }) => atOnce),
    slice: longest(({ slice }) => slice),
  };
}
