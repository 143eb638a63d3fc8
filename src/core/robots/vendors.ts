// What the three platforms ask of a message to a group robot, and what their answers mean. Every answer may be a 200.
import type { RobotKind } from "../model";

/** Where a robot listens, and with what it is signed; both are kept by the script alone. */
export interface RobotKey {
  readonly address: string;
  /** "" where the platform has none. */
  readonly secret: string;
}

/** A request as it goes to the platform. */
export interface RobotRequest {
  readonly url: string;
  readonly body: unknown;
}

/** Base64 of HMAC-SHA256 of a message under a key. */
export type Hmac = (message: string, key: string) => string;

/** What became of a message: it stands in the group, comes too soon after others, was refused, or nobody knows. */
export type RobotOutcome = "taken" | "busy" | "refused" | "unclear";

/** A platform. */
export interface RobotVendor {
  /** The only addresses that are ever fetched: host, path and one token. */
  readonly address: RegExp;
  /** How such an address begins, for people. */
  readonly example: string;
  readonly isSigned: boolean;
  /** Messages that one address takes in one go. */
  readonly most: number;
  /** Bytes of a text in UTF-8. */
  readonly bytes: number;
  /** Codes of answers that mean "later". */
  readonly busy: readonly number[];
  readonly request: (text: string, key: RobotKey, epoch: number, hmac: Hmac) => RobotRequest;
}

/**
 * The platforms, as they document their custom robots (what was read of it, and where: decision 0065):
 * 企业微信 https://developer.work.weixin.qq.com/document/path/91770 (20 a minute; text of 2,048 bytes; 45009 = too often),
 * 钉钉 https://open.dingtalk.com/document/orgapp/customize-robot-security-settings (timestamp in milliseconds + "\n" + secret, signed with
 * the secret, Base64, url-encoded; no more than an hour off; 20 a minute, then none for ten; 410100 and 130101 = too often),
 * 飞书 https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (an empty text signed with timestamp in seconds + "\n" + secret,
 * Base64, in the body; no more than an hour off; 5 a second, 100 a minute; 20 KB; 11232 and 99991400 = too often; 9499 = a bad request).
 */
export const robotVendors: Readonly<Record<RobotKind, RobotVendor>> = {
  wecom: {
    address: /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]{8,100}$/,
    example: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
    isSigned: false,
    most: 20,
    bytes: 2048,
    busy: [45009, 45033, -1],
    request: (content, { address }) => ({ url: address, body: { msgtype: "text", text: { content } } }),
  },
  dingtalk: {
    address: /^https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[\w-]{8,200}$/,
    example: "https://oapi.dingtalk.com/robot/send?access_token=",
    isSigned: true,
    most: 20,
    bytes: 6000,
    busy: [410100, 130101, -1],
    request: (content, { address, secret }, epoch, hmac) => {
      const sign = encodeURIComponent(hmac(`${epoch}\n${secret}`, secret));
      return {
        url: `${address}&timestamp=${epoch}&sign=${sign}`,
        body: { msgtype: "text", text: { content }, at: { isAtAll: false } },
      };
    },
  },
  feishu: {
    address: /^https:\/\/open\.feishu\.cn\/open-apis\/bot\/v2\/hook\/[\w-]{8,100}$/,
    example: "https://open.feishu.cn/open-apis/bot/v2/hook/",
    isSigned: true,
    most: 5,
    bytes: 6000,
    busy: [11232, 99991400],
    request: (text, { address, secret }, epoch, hmac) => {
      const timestamp = String(Math.floor(epoch / 1000));
      const sign = hmac("", `${timestamp}\n${secret}`);
      return { url: address, body: { timestamp, sign, msg_type: "text", content: { text } } };
    },
  },
};

/** Whether a key is one of this platform: nothing is ever fetched from elsewhere. */
export function fitsVendor(kind: RobotKind, { address, secret }: RobotKey): boolean {
  const vendor = robotVendors[kind];
  return vendor.address.test(address) && (!vendor.isSigned || secret !== "");
}

/** What an answer means; `code` is the platform's own, or the status of HTTP. Its words are not read: they may quote the request. */
export function robotAnswer(
  kind: RobotKind,
  status: number,
  text: string,
): { outcome: RobotOutcome; code: number } {
  const code = codeOf(text);
  if (code === 0 && status === 200) return { outcome: "taken", code };
  if (status === 429 || (code !== undefined && robotVendors[kind].busy.includes(code)))
    return { outcome: "busy", code: code ?? status };
  if (code !== undefined && code !== 0) return { outcome: "refused", code };
  // A gateway may have passed on what it could not answer for.
  return { outcome: status >= 500 || status < 300 ? "unclear" : "refused", code: status };
}

function codeOf(text: string): number | undefined {
  try {
    const { errcode, code, StatusCode } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return [errcode, code, StatusCode].find((found): found is number => typeof found === "number");
  } catch {
    return undefined;
  }
}

/** A text as robots may say it: no sign in it is read as a mention of somebody (`<@…>`, `<at …>`). */
export function plainText(words: string): string {
  return words.replace(/</g, "＜").replace(/>/g, "＞");
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The first signs of a text that fit into so many bytes. */
export function cutToBytes(text: string, most: number): string {
  if (utf8Bytes(text) <= most) return text;
  let kept = "";
  let bytes = 3;
  for (const sign of text) {
    bytes += utf8Bytes(sign);
    if (bytes > most) return `${kept}…`;
    kept += sign;
  }
  return kept;
}
