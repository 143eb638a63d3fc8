// What is sent to the three platforms, held against what they document, computed here once more.
import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import {
  cutToBytes,
  fitsVendor,
  plainText,
  robotAnswer,
  robotVendors,
  utf8Bytes,
} from "../../../src/core/robots/vendors";

const hmac = (message: string, key: string) => createHmac("sha256", key).update(message).digest("base64");
const EPOCH = 1_583_996_400_123;

describe("a request to a robot", () => {
  it("of 企业微信 is a text to the address as it is", () => {
    const address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=inventedkey";
    expect(robotVendors.wecom.request("你好", { address, secret: "" }, EPOCH, hmac)).toEqual({
      url: address,
      body: { msgtype: "text", text: { content: "你好" } },
    });
  });

  it("of 钉钉 is signed in the address, in milliseconds, url-encoded", () => {
    const address = "https://oapi.dingtalk.com/robot/send?access_token=inventedtoken";
    const { url } = robotVendors.dingtalk.request("你好", { address, secret: "SECx" }, EPOCH, hmac);
    const sign = createHmac("sha256", "SECx").update("1583996400123\nSECx").digest("base64");
    expect(url).toBe(`${address}&timestamp=1583996400123&sign=${encodeURIComponent(sign)}`);
  });

  it("of 飞书 is signed in the body, in seconds, over nothing", () => {
    const address = "https://open.feishu.cn/open-apis/bot/v2/hook/inventedhook";
    const { body, url } = robotVendors.feishu.request("你好", { address, secret: "s" }, EPOCH, hmac);
    const sign = createHmac("sha256", "1583996400\ns").update("").digest("base64");
    expect(url).toBe(address);
    expect(body).toEqual({ timestamp: "1583996400", sign, msg_type: "text", content: { text: "你好" } });
  });
});

describe("an answer", () => {
  it.each([
    ["wecom", 200, '{"errcode":0,"errmsg":"ok"}', "taken"],
    ["wecom", 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', "busy"],
    ["wecom", 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', "refused"],
    ["dingtalk", 200, '{"errcode":130101,"errmsg":"send too fast"}', "busy"],
    ["dingtalk", 200, '{"errcode":410100,"errmsg":"发送速度太快而限流"}', "busy"],
    ["dingtalk", 200, '{"errcode":310000,"errmsg":"sign not match"}', "refused"],
    ["feishu", 200, '{"code":0,"msg":"success","StatusCode":0}', "taken"],
    ["feishu", 200, '{"StatusCode":0,"StatusMessage":"success"}', "taken"],
    ["feishu", 200, '{"code":11232,"msg":"frequency limited psm"}', "busy"],
    ["feishu", 400, '{"code":99991400,"msg":"request trigger frequency limit"}', "busy"],
    ["feishu", 400, '{"code":9499,"msg":"Bad Request","data":{}}', "refused"],
    ["feishu", 429, '{"code":9499,"msg":"too many request"}', "busy"],
    ["feishu", 200, '{"code":19021,"msg":"sign match fail"}', "refused"],
    ["feishu", 429, "", "busy"],
    ["wecom", 404, "<html>", "refused"],
    ["wecom", 302, "", "refused"],
    ["wecom", 200, "<html>", "unclear"],
    ["wecom", 200, "null", "unclear"],
    ["dingtalk", 502, "bad gateway", "unclear"],
  ] as const)("of %s with %i and %s means %s", (kind, status, text, outcome) => {
    expect(robotAnswer(kind, status, text).outcome).toBe(outcome);
  });
});

describe("a text", () => {
  it("mentions nobody, whatever names hold", () => {
    expect(plainText('<@all> <at user_id="all">')).not.toMatch(/[<>]/);
  });

  it("is cut to the bytes of its platform, between signs", () => {
    expect(utf8Bytes("a中😀")).toBe(Buffer.byteLength("a中😀"));
    expect(cutToBytes("中".repeat(1000), 2048)).toBe(`${"中".repeat(681)}…`);
    expect(Buffer.byteLength(cutToBytes("😀中a".repeat(900), 2048))).toBeLessThanOrEqual(2048);
  });
});

describe("an address", () => {
  it("of one platform is none of another, and a signed one needs its secret", () => {
    const address = "https://oapi.dingtalk.com/robot/send?access_token=inventedtoken";
    expect(fitsVendor("dingtalk", { address, secret: "SECx" })).toBe(true);
    expect(fitsVendor("dingtalk", { address, secret: "" })).toBe(false);
    expect(fitsVendor("feishu", { address, secret: "SECx" })).toBe(false);
  });
});
