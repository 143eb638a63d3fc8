// Very many workbooks handed out by a page. The office fills them in itself, so that no day's sharing quota stands between.
import { createCampaign, OWNER, type Rig, rig } from "../rig";
import { driveJob } from "../server/pace/many";

/** What handing out took. */
export interface HandedOut {
  office: Rig;
  executions: number;
  /** Seconds of work of all executions, and from the first call to the last answer; modelled. */
  work: number;
  wall: number;
  longest: number;
  requests: number;
}

/** Hands out workbooks to so many units as a page does it. */
export async function handedOut(count: number): Promise<HandedOut> {
  const office = rig({ modelledClock: true });
  await createCampaign(office, "2020-03-31");
  const lines = Array.from(
    { length: count },
    (_, index) => `例${index + 1}单位工会\t直属基层工会\t网络表格\t${OWNER}`,
  );
  await office.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t联系邮箱", ...lines].join("\n"),
  });
  const { runs, wall } = await driveJob(office, "distribute");
  const seconds = runs.map(({ meter }) => meter.modelledMs / 1000);
  const requests = runs.map(({ meter }) => meter.quota["URL Fetch calls"] ?? 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    office,
    executions: runs.length,
    work: sum(seconds),
    wall,
    longest: Math.max(...seconds),
    requests: sum(requests),
  };
}
