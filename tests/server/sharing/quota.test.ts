// A day's sharing quota is not a bad address: what is beyond it is shared the next day, by itself.
import { beforeEach, describe, expect, it } from "@jest/globals";
import { DAILY } from "../../../packages/apps-script-host/src/kernel/limits";
import { createCampaign, OWNER, type Rig, rig } from "../../rig";
import { changesOfAccess, type Drive, driveOf, tick } from "./drive";

const QUOTA = DAILY["Drive shares"]!.consumer;
const MORE = 3;
const HEAD = "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱";
const nameOf = (index: number) => `例${index + 1}村工会`;

let office: Rig;
let drive: Drive;

/** A campaign whose first unit has so many contacts that the others' begin beyond the day's quota. */
async function almostSpent(): Promise<void> {
  const many = Array.from({ length: QUOTA - 1 }, (_, index) => `many${index}@units.example`).join(" ");
  const units = Array.from({ length: 2 + MORE }, (_, index) => [
    nameOf(index),
    `clerk${index}@units.example`,
  ]);
  units[0]![1] = many;
  office = rig({ now: "2020-03-12T21:00:00+08:00" });
  drive = driveOf(office);
  await createCampaign(office, "2020-04-30");
  const lines = units.map(([name, mail]) => `${name}\t县（区）总工会\t网络表格\t张示例\t${mail}`);
  await office.call("units.import", { text: [HEAD, ...lines].join("\n") });
}
const states = () => office.rows("单位名录").map(({ workbookState }) => workbookState);
const waiting = (count: number) => [
  ...Array(2 + MORE - count).fill("已分发"),
  ...Array(count).fill("待共享"),
];

describe("a distribution beyond the day's sharing quota", () => {
  beforeEach(almostSpent);

  it("makes every workbook, says how many wait, and blames no address", async () => {
    const asked = drive.watch();
    const { problems } = await office.job("distribute");
    expect(problems.map(({ text }) => text)).toEqual([
      `今天的共享额度已用完，余下 ${MORE} 个单位的填报表还没有共享。明天由时钟自动继续；没有开启时钟的，请明天再点一次“分发填报表”。`,
    ]);
    expect(states()).toEqual(waiting(MORE));
    expect(drive.ofRole("unit")).toHaveLength(2 + MORE);
    // The refusals of one burst are enough to know.
    expect(changesOfAccess(asked)).toHaveLength(QUOTA + MORE);
  });

  it("goes on the next day by itself: the same workbooks, each shared once", async () => {
    await office.job("distribute");
    const made = drive.ofRole("unit").map(({ id }) => id);
    await office.call("clock.start", {});
    await office.host.advance("22 h");
    expect(states()).toEqual(waiting(MORE));
    await office.host.advance("3 h");
    expect(states()).toEqual(waiting(0));
    expect(drive.ofRole("unit").map(({ id }) => id)).toEqual(made);
    expect(drive.editors(nameOf(3))).toEqual(["clerk3@units.example"]);
  });

  it("asks Drive nothing in vain while it waits", async () => {
    await office.job("distribute");
    await office.call("clock.start", {});
    const asked = drive.watch();
    await office.host.advance("4 h");
    expect(changesOfAccess(asked)).toEqual([]);
  });

  it("goes on by hand where no clock runs", async () => {
    await office.job("distribute");
    await office.host.advance("25 h");
    const { problems } = await office.job("distribute");
    expect(problems).toEqual([]);
    expect(states()).toEqual(waiting(0));
  });

  it("still names an address that is none", async () => {
    await office.call("units.import", {
      text: `${HEAD}\n${nameOf(1)}\t县（区）总工会\t网络表格\t张示例\tzhang@163.com`,
    });
    const { problems } = await office.job("distribute");
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringContaining(`不能与 zhang@163.com 共享“${nameOf(1)}”`),
      expect.stringContaining(`余下 ${MORE - 1} 个单位`),
    ]);
    expect(states().filter((state) => state === "未能共享")).toHaveLength(1);
  });
});

describe("Drive's refusal of a burst", () => {
  beforeEach(almostSpent);

  it("blames nobody: the unit waits and is served by the next round", async () => {
    drive.watch(({ method, path }) =>
      method === "POST" && path.includes("/permissions") ? { status: 403, landed: false } : null,
    );
    const { problems } = await office.job("distribute");
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining("Google 云端硬盘暂时忙，")]);
    expect(new Set(states())).toEqual(new Set(["待共享"]));
    drive.watch();
    await office.call("clock.start", {});
    await tick(office);
    expect(states()).toEqual(waiting(MORE));
  });

  it("that was carried out all the same is seen in the list, and not done twice", async () => {
    drive.watch(({ method, path }) =>
      method === "POST" && path.includes("/permissions") ? { status: 503, landed: true } : null,
    );
    const { problems } = await office.job("distribute");
    expect(states().slice(0, 2)).toEqual(["已分发", "已分发"]);
    expect(problems).toHaveLength(1);
  });
});

describe("the quota of the office itself", () => {
  it("comes first: colleagues are let in before any unit", async () => {
    office = rig();
    drive = driveOf(office);
    await createCampaign(office, "2020-04-30");
    for (const mail of ["li@qhd-office.example", "qian@qhd-office.example"])
      office.host.share(office.host.spreadsheetId, mail, "writer");
    await office.call("units.import", {
      text: `${HEAD}\n${nameOf(0)}\t县（区）总工会\t网络表格\t张示例\tclerk0@units.example`,
    });
    const asked = drive.watch();
    await office.host.run(
      "rpc",
      [JSON.stringify({ name: "job.step", input: { job: "distribute", restart: true } })],
      {
        user: OWNER,
        cause: "rpc",
      },
    );
    expect(changesOfAccess(asked).map(({ body }) => body.emailAddress)).toEqual([
      "li@qhd-office.example",
      "qian@qhd-office.example",
      "clerk0@units.example",
    ]);
  });
});
