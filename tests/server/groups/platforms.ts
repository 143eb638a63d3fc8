// The three platforms as they document their robots: they verify what is signed and answer as they do, errors within a 200.
import { createHmac } from "node:crypto";
import type { RigOptions } from "../../rig";

type Network = NonNullable<RigOptions["network"]>;
type Request = Parameters<Network>[0];
type Reply = ReturnType<Network>;

export const WECOM =
  "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d3c-demo-4b5a-9687-invented00001";
export const DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=inventedtoken0123456789abcdef";
// As long as theirs: longer than what a hash takes at a time.
export const DINGTALK_SECRET = `SEC${"inventedsecret01".repeat(4)}`;
export const FEISHU = "https://open.feishu.cn/open-apis/bot/v2/hook/inventedhook-0123-4567";
export const FEISHU_SECRET = "InventedFeishuSecret42";

/** The platforms, what stands in their groups, and how they may fail. */
export interface Platforms {
  readonly network: Network;
  /** What stands in each group, by platform. */
  readonly posted: { platform: string; text: string }[];
  /** Requests that came, good or not. */
  readonly requests: string[];
  /** Answers in the place of the platform: a status and body, "down" = its name is unknown. */
  fail: ((url: string) => { status: number; body: string } | "down" | undefined) | undefined;
  /** Messages that a group takes in a minute. */
  perMinute: number;
  now(): number;
}

/** Stands in for the three platforms; `now` is the time by their own clocks. */
export function platforms(now: () => number): Platforms {
  const all: Platforms = {
    posted: [],
    requests: [],
    fail: undefined,
    perMinute: 20,
    now,
    network: (request) => {
      all.requests.push(request.url);
      const failing = all.fail?.(request.url);
      if (failing === "down") return null;
      return failing ?? answer(all, request);
    },
  };
  return all;
}

const json = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });

function answer(all: Platforms, request: Request): Reply {
  const { hostname } = new URL(request.url);
  const body = JSON.parse(Buffer.from(request.body ?? new Uint8Array()).toString("utf8"));
  if (hostname === "qyapi.weixin.qq.com") return wecom(all, request.url, body);
  if (hostname === "oapi.dingtalk.com") return dingtalk(all, request.url, body);
  return hostname === "open.feishu.cn" ? feishu(all, request.url, body) : null;
}

function isOften(all: Platforms, platform: string): boolean {
  return all.posted.filter((each) => each.platform === platform).length >= all.perMinute;
}

function wecom(all: Platforms, url: string, body: { msgtype: string; text: { content: string } }): Reply {
  if (url !== WECOM) return json({ errcode: 93000, errmsg: `invalid webhook url, hint: ${url}` });
  if (isOften(all, "企业微信")) return json({ errcode: 45009, errmsg: "api freq out of limit" });
  if (Buffer.byteLength(body.text.content) > 2048)
    return json({ errcode: 40058, errmsg: "text.content exceed" });
  all.posted.push({ platform: "企业微信", text: body.text.content });
  return json({ errcode: 0, errmsg: "ok" });
}

function dingtalk(all: Platforms, url: string, body: { text: { content: string } }): Reply {
  const query = new URL(url).searchParams;
  const timestamp = query.get("timestamp") ?? "";
  const signed = createHmac("sha256", DINGTALK_SECRET).update(`${timestamp}\n${DINGTALK_SECRET}`);
  const isRecent = Math.abs(all.now() - Number(timestamp)) < 3_600_000;
  if (query.get("access_token") !== "inventedtoken0123456789abcdef")
    return json({ errcode: 300005, errmsg: "token is not exist" });
  if (!isRecent || query.get("sign") !== signed.digest("base64"))
    return json({ errcode: 310000, errmsg: `sign not match ${url}` });
  if (isOften(all, "钉钉"))
    return json({ errcode: 130101, errmsg: "send too fast, exceed 20 times per minute" });
  all.posted.push({ platform: "钉钉", text: body.text.content });
  return json({ errcode: 0, errmsg: "ok" });
}

function feishu(
  all: Platforms,
  url: string,
  body: { timestamp: string; sign: string; msg_type: string; content: { text: string } },
): Reply {
  const signed = createHmac("sha256", `${body.timestamp}\n${FEISHU_SECRET}`).update("").digest("base64");
  const isRecent = Math.abs(all.now() / 1000 - Number(body.timestamp)) < 3600;
  if (url !== FEISHU)
    return json({ code: 19001, msg: "param invalid: incoming webhook access token invalid" });
  if (!isRecent || body.sign !== signed)
    return json({
      code: 19021,
      msg: "sign match fail or timestamp is not within one hour from current time",
    });
  if (isOften(all, "飞书")) return json({ code: 11232, msg: "frequency limited psm" });
  all.posted.push({ platform: "飞书", text: body.content.text });
  return json({ code: 0, msg: "success", data: {}, StatusCode: 0, StatusMessage: "success" });
}
