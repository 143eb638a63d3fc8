// Robots of chat groups: what stands in the groups, at most once, and what nobody ever gets to see.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type AtWork, atWork, endedAt, OWNER, STAFF } from "../at-work";
import { type ByHand, byHand } from "../by-hand";
import {
  DINGTALK,
  DINGTALK_SECRET,
  FEISHU,
  FEISHU_SECRET,
  type Platforms,
  platforms,
  WECOM,
} from "./platforms";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";
const GLASS = "例明玻璃有限公司工会";
const COUNTY = "县（区）总工会";

let office: AtWork;
let world: Platforms;
let hands: ByHand;
let start: ReturnType<AtWork["host"]["snapshot"]>;
beforeAll(async () => {
  office = await atWork(undefined, undefined, undefined, { network: (request) => world.network(request) });
  hands = byHand(office);
  start = office.host.snapshot();
});
beforeEach(() => {
  world = platforms(() => Date.parse(office.host.now()));
  office.host.restore(start);
});

const robotId = (name: string) => office.rows("群机器人").find((row) => row.name === name)!.robotId!;
const robots = async () => (await office.call("robots.list", {})).robots;
const said = (platform: string) =>
  world.posted.filter((each) => each.platform === platform).map(({ text }) => text);
const groupRows = () => office.rows("提醒日志").filter(({ rule }) => rule === "群消息");

/** A row of 群机器人 with its address. */
async function robot(cells: Record<string, string>, address: string, secret = ""): Promise<string> {
  await hands.typeRow("群机器人", cells);
  await robots();
  const id = robotId(cells.name!);
  await office.call("robots.save", { robotId: id, address, secret });
  return id;
}
const wecom = (more: Record<string, string> = {}) =>
  robot({ name: "示例企微群", kind: "企业微信", ...more }, WECOM);
const dingtalk = (more: Record<string, string> = {}) =>
  robot({ name: "示例钉钉群", kind: "钉钉", ...more }, DINGTALK, DINGTALK_SECRET);
const feishu = (more: Record<string, string> = {}) =>
  robot({ name: "示例飞书群", kind: "飞书", ...more }, FEISHU, FEISHU_SECRET);

const tick = () => office.host.run("tick", [], { user: OWNER });

/** The first tick of a clock that is started after the reports of March were due. */
async function overdue(): Promise<void> {
  await office.host.advance("2020-03-27T09:00:00+08:00");
  await office.call("clock.start", {});
  await tick();
}

describe("a robot that is given its address", () => {
  it("says in each platform's group that it is connected, signed as the platform asks", async () => {
    for (const id of [await wecom(), await dingtalk(), await feishu()])
      await office.call("robots.test", { robotId: id });
    expect(world.posted.map(({ platform }) => platform)).toEqual(["企业微信", "钉钉", "飞书"]);
    expect(said("飞书")[0]).toContain("群机器人已接通");
  });

  it("is refused an address of any other host, path or scheme, before anything is fetched", async () => {
    await hands.typeRow("群机器人", { name: "示例群", kind: "企业微信" });
    await robots();
    const others = [
      WECOM.replace("https", "http"),
      WECOM.replace("qyapi.weixin.qq.com", "qyapi.weixin.qq.com.evil.example"),
      WECOM.replace("https://", "https://qyapi.weixin.qq.com@evil.example/"),
      WECOM.replace("/send", "/send/../../steal"),
      WECOM.replace(".com/", ".com:8443/"),
      `${WECOM}&extra=1`,
      `${WECOM}\n`.replace("\n", "%0a"),
      "https://169.254.169.254/latest/meta-data",
      "file:///etc/passwd",
      DINGTALK,
    ];
    for (const address of others)
      await expect(
        office.call("robots.save", { robotId: robotId("示例群"), address, secret: "x" }),
      ).rejects.toThrow("这不是“企业微信”群机器人的地址");
    expect(world.requests).toEqual([]);
  });

  it("needs a secret where its platform signs", async () => {
    await hands.typeRow("群机器人", { name: "示例群", kind: "钉钉" });
    await robots();
    const save = office.call("robots.save", { robotId: robotId("示例群"), address: DINGTALK, secret: " " });
    await expect(save).rejects.toThrow("要有加签密钥");
  });

  it("tells why a test came to nothing, with the platform's code and without its words", async () => {
    const id = await robot({ name: "示例钉钉群", kind: "钉钉" }, DINGTALK, "SECwrongsecret");
    const test = office.call("robots.test", { robotId: id });
    await expect(test).rejects.toThrow("代码 310000");
    await expect(test).rejects.not.toThrow("sign not match");
  });

  it("speaks no more once its row names another platform, or its address was removed", async () => {
    const id = await wecom();
    await hands.retype("群机器人", ["name", "示例企微群"], "kind", "飞书");
    await expect(office.call("robots.test", { robotId: id })).rejects.toThrow("没有地址");
    await hands.retype("群机器人", ["name", "示例企微群"], "kind", "企业微信");
    await office.call("robots.drop", { robotId: id });
    await expect(office.call("robots.test", { robotId: id })).rejects.toThrow("没有地址");
    expect(world.requests).toEqual([]);
  });

  it("is refused once its row is gone", async () => {
    const id = await wecom();
    await hands.deleteRow("群机器人", "name", "示例企微群");
    await expect(office.call("robots.test", { robotId: id })).rejects.toThrow("表里没有这一行了");
  });

  it("is named by 检查 where it has no address, unfit words, or a digest without a day", async () => {
    await hands.typeRow("群机器人", { name: "示例群", kind: "企业微信", digests: "是", words: "{{链接}}" });
    const { findings } = await office.call("check.repair", { repair: [] });
    const told = findings.map(({ text }) => text).join();
    for (const words of [
      "机器人还没有地址",
      "的催办内容里 {{链接}} 不能用",
      "要发摘要，但“活动设置”里“领导摘报时间”空着",
    ])
      expect(told).toContain(words);
  });

  it("is not copied with its row: the copy has no address", async () => {
    await wecom();
    await hands.copyRow("群机器人", ["name", "示例企微群"], { name: "另一个群" });
    expect((await robots()).map(({ isKept, name }) => [name, isKept])).toEqual([
      ["示例企微群", true],
      ["另一个群", false],
    ]);
  });
});

describe("the clock", () => {
  it("names in the group who is awaited, of the row's units alone, once each occasion, without contacts", async () => {
    await wecom({ unitTypes: COUNTY });
    await dingtalk();
    await office.tick(EAST, "zero");
    await overdue();
    const [first = ""] = said("企业微信");
    expect(first).toContain(RIVER);
    expect(first).not.toContain(GLASS);
    expect(first).not.toContain(EAST);
    expect(said("钉钉").join()).toContain(GLASS);
    expect(world.posted.map(({ text }) => text).join()).not.toMatch(/@|units\.example|张示例/);
    expect(new Set(world.posted.map(({ platform, text }) => platform + text)).size).toBe(world.posted.length);
    const count = world.posted.length;
    expect(groupRows().every(({ state }) => state === "已发送")).toBe(true);
    await office.host.advance("70 min");
    expect(world.posted).toHaveLength(count);
  });

  it("says nothing in a group all of whose units have reported", async () => {
    await wecom({ under: GLASS });
    await office.tick(GLASS, "zero");
    await overdue();
    expect(world.posted).toEqual([]);
  });

  it("says the row's own words, in which no name becomes a mention of everybody", async () => {
    await office.call("units.import", {
      text: `单位名称\t单位类型\t填报方式\n<at user_id="all">例岛工会</at>\t${COUNTY}\t手工代填`,
    });
    await feishu({ words: '{{活动}}：{{单位}} 待报 <at user_id="all"></at>' });
    await overdue();
    expect(said("飞书")[0]).toContain(`${GLASS}`);
    expect(said("飞书").join()).not.toContain("<at");
  });

  it("keeps words with a placeholder that a group has no use for, and names them", async () => {
    await wecom({ words: "请打开 {{链接}}" });
    await overdue();
    expect(world.posted).toEqual([]);
    expect(office.text(office.host.spreadsheetId, "活动设置", problemRow(), 3)).toContain("{{链接}}");
  });

  it("tells how reporting stands on the day of the digest", async () => {
    await hands.retype("活动设置", ["key", "digestWhen"], "value", "每周一 9点");
    await wecom({ chases: "否", digests: "是" });
    await office.tick(EAST, "zero");
    await office.host.advance("2020-03-16T08:30:00+08:00");
    await office.call("clock.start", {});
    await tick();
    expect(world.posted).toEqual([]);
    await office.host.advance("70 min");
    expect(world.posted).toHaveLength(1);
    expect(said("企业微信")[0]).toContain("应报 3，已报 1");
  });

  it("leaves the groups alone where no robot has an address", async () => {
    await hands.typeRow("群机器人", { name: "示例群", kind: "企业微信" });
    await overdue();
    expect(world.requests).toEqual([]);
  });
});

const problemRow = () => office.rows("活动设置").findIndex(({ key }) => key === "clockProblem") + 3;

describe("a platform that does not take a message", () => {
  it("is asked again with the next tick where it comes too soon", async () => {
    await wecom();
    world.perMinute = 0;
    await overdue();
    expect(world.posted).toEqual([]);
    expect(groupRows().map(({ state }) => state)).toContain("待发送");
    expect(office.text(office.host.spreadsheetId, "活动设置", problemRow(), 3)).toContain("下一次检查时再发");
    world.perMinute = 20;
    await office.host.advance("20 min");
    expect(world.posted).toHaveLength(1);
  });

  it("gets as many messages to one address as it takes, and the rest later", async () => {
    for (let row = 0; row < 7; row += 1)
      await robot({ name: `示例飞书群 ${row}`, kind: "飞书" }, FEISHU, FEISHU_SECRET);
    await overdue();
    expect(world.posted).toHaveLength(5);
    await office.host.advance("20 min");
    expect(world.posted).toHaveLength(7);
  });

  it("is named in 活动设置, 提醒日志, 操作日志 and 检查 with its code, and asked again the next day", async () => {
    await wecom();
    world.fail = () => ({ status: 200, body: JSON.stringify({ errcode: 93000, errmsg: `bad ${WECOM}` }) });
    await overdue();
    expect(groupRows().map(({ state, error }) => [state, error])).toEqual([
      ["失败", "机器人没有收下（代码 93000）"],
    ]);
    expect(office.text(office.host.spreadsheetId, "活动设置", problemRow(), 3)).toContain("示例企微群");
    expect(office.rows("操作日志").map(({ action }) => action)).toContain("群消息未发出");
    const { findings } = await office.call("check.repair", { repair: [] });
    expect(findings.map(({ text }) => text).join()).toContain("代码 93000");
    await office.host.advance("70 min");
    expect(world.requests).toHaveLength(1);
    world.fail = undefined;
    await office.call("clock.stop", {});
    await office.host.advance("2020-03-30T09:00:00+08:00");
    await office.call("clock.start", {});
    await tick();
    expect(world.posted).toHaveLength(1);
  });

  it("is not asked twice where nobody knows what became of it", async () => {
    await wecom();
    world.fail = () => ({ status: 502, body: "bad gateway" });
    await overdue();
    const asked = world.requests.length;
    expect(new Set(groupRows().map(({ state }) => state))).toEqual(new Set(["不确定"]));
    world.fail = undefined;
    await office.host.advance("70 min");
    expect(world.requests).toHaveLength(asked);
  });

  it("is asked the next day where its name was unknown", async () => {
    await wecom();
    world.fail = () => "down";
    await overdue();
    expect(groupRows().map(({ state, error }) => [state, error])).toEqual([["失败", "连不上对方平台"]]);
  });

  it("never keeps mails from leaving", async () => {
    await wecom();
    world.fail = () => ({ status: 500, body: "" });
    await overdue();
    expect(office.host.mails().length).toBeGreaterThan(3);
  });
});

describe("ended at calls along the way", () => {
  it("a press tells a group at most once, and may be repeated where it surely told nobody", async () => {
    const id = await wecom();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    const press = () => {
      world.posted.length = 0;
      const request = JSON.stringify({ name: "robots.chase", input: { robotId: id } });
      return office.host.run("rpc", [request], { user: OWNER, cause: "rpc" });
    };
    await endedAt(office.host, 5, press, async () => {
      await office.host.advance("20 min");
      await office.call("clock.start", {});
      await tick();
      await office.call("robots.chase", { robotId: id }).catch(() => {});
      const [row] = groupRows().filter(({ sendId }) => sendId!.includes("|now|"));
      expect(["已发送", "不确定"]).toContain(row!.state);
      const pressed =
        world.posted.length - groupRows().filter(({ sendId }) => !sendId!.includes("|now|")).length;
      expect(pressed).toBeLessThanOrEqual(1);
      if (row!.state === "已发送") expect(pressed).toBe(1);
    });
  });

  it("a tick tells a group at most once, and the next one completes it", async () => {
    await wecom();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    await office.call("clock.start", {});
    const action = () => {
      world.posted.length = 0;
      return tick();
    };
    await endedAt(office.host, 41, action, async () => {
      await office.host.advance("31 min");
      const [row] = groupRows();
      expect(["已发送", "不确定"]).toContain(row?.state);
      expect(world.posted.length).toBeLessThanOrEqual(1);
      if (row!.state === "已发送") expect(world.posted).toHaveLength(1);
    });
  });
});

describe("a person in the sidebar", () => {
  it("sees what would be said and says it, once a day", async () => {
    const id = await wecom();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    const [state] = await robots();
    expect(state!.now).toContain(RIVER);
    await office.call("robots.chase", { robotId: id }, STAFF);
    expect(said("企业微信")).toEqual([state!.now]);
    await expect(office.call("robots.chase", { robotId: id })).rejects.toThrow(
      /^今天已在群“.+”里催办过，或没有逾期待报的单位/,
    );
    expect(world.posted).toHaveLength(1);
  });

  it("is told to come again where the platform wants it later, and may", async () => {
    const id = await wecom();
    await office.host.advance("2020-03-27T09:00:00+08:00");
    world.perMinute = 0;
    await expect(office.call("robots.test", { robotId: id })).rejects.toThrow("请过一分钟");
    const { problems } = await office.call("robots.chase", { robotId: id });
    expect(problems.map(({ code }) => code)).toEqual(["robot.later"]);
    world.perMinute = 20;
    await office.call("robots.chase", { robotId: id });
    expect(world.posted).toHaveLength(1);
  });
});

describe("address and secret", () => {
  it("stand in no cell, log, mail or answer, whatever a person or a platform does", async () => {
    const told: string[] = [];
    office.host.on((event) => told.push(JSON.stringify(event)));
    const id = await dingtalk();
    await robot({ name: "示例飞书群", kind: "飞书" }, FEISHU, "wrong");
    await office.call("robots.test", { robotId: id });
    const echo = {
      status: 200,
      body: JSON.stringify({ errcode: 310000, errmsg: `${DINGTALK} ${DINGTALK_SECRET}` }),
    };
    for (const fail of [() => echo, () => "down" as const, () => ({ status: 500, body: DINGTALK })]) {
      world.fail = fail;
      await office.call("robots.test", { robotId: id }).catch((error: Error) => told.push(error.message));
    }
    expect(told).toContainEqual(expect.stringMatching(/^群“.+”没有收到：.*请核对机器人是否还在群里/));
    await overdue();
    const answers = [await robots(), await office.call("check.repair", { repair: [] })];
    const cells = office.host
      .files()
      .filter(({ mimeType }) => mimeType.includes("spreadsheet"))
      .map((file) => office.host.view(file.id, OWNER));
    const executions = office.host.executions().map(({ log, value }) => ({ log, value }));
    const everything = JSON.stringify([cells, executions, office.host.mails(), answers]) + told.join();
    for (const secret of ["inventedtoken", DINGTALK_SECRET, "inventedhook"]) {
      // What the page sends to be kept is the one place.
      const places = everything.split(secret).length - 1;
      expect([secret, places]).toEqual([secret, 0]);
    }
  });
});
