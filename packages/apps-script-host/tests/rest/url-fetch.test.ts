import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FetchResponse } from "../../src/calls/fetch";
import { type HttpRequest, textOf } from "../../src/kernel/http";
import { SCOPE } from "../../src/kernel/scopes";
import type { Plain, ServiceTable } from "../../src/kernel/types";
import { issueToken } from "../../src/rest/caller";
import { disturbRest } from "../../src/urlfetch/faults";
import { connectNetwork } from "../../src/urlfetch/network";
import { urlFetchServices } from "../../src/urlfetch/services";
import { OWNER, openWorld, type World } from "./plain";

let world: World;
let seen: HttpRequest[];

beforeEach(() => {
  world = openWorld();
  seen = [];
  connectNetwork(world.store, (request) => {
    seen.push(request);
    const { hostname, pathname } = new URL(request.url);
    if (hostname !== "hook.example") return null;
    if (pathname === "/moved") return { status: 302, headers: { Location: "/ok" } };
    return pathname === "/missing"
      ? { status: 404, body: "<p>nothing here</p>" }
      : { status: 200, body: `${request.method} ok` };
  });
});

const services: ServiceTable = urlFetchServices;
const call = (method: string, ...args: Plain[]) =>
  services[method]!(world.context, ...(args as never)) as Record<string, Plain>;
const fetch = (url: Plain, params: Plain = null) => call("UrlFetchApp.fetch", url, params);

describe("UrlFetchApp.fetch", () => {
  test("reaches a host that a handler stands for", () => {
    expect(fetch("https://hook.example/ok")).toEqual({
      status: 200,
      headers: { "Content-Type": "text/plain" },
      text: "GET ok",
    });
  });

  test("sends objects as forms and texts as they are", () => {
    fetch("https://hook.example/", { method: "post", payload: { 姓名: "张示例", n: 1 } });
    fetch("https://hook.example/", {
      method: "put",
      payload: '{"a":1}',
      contentType: "application/json",
      headers: { "X-Key": "k" },
    });
    expect(seen.map(({ method, headers, body }) => [method, headers["Content-Type"], textOf(body)])).toEqual([
      [
        "POST",
        "application/x-www-form-urlencoded",
        `${encodeURIComponent("姓名")}=${encodeURIComponent("张示例")}&n=1`,
      ],
      ["PUT", "application/json", '{"a":1}'],
    ]);
    expect(seen[1]?.headers["X-Key"]).toBe("k");
  });

  test("follows redirects unless told not to", () => {
    expect(fetch("https://hook.example/moved").text).toBe("GET ok");
    expect(fetch("https://hook.example/moved", { followRedirects: false }).status).toBe(302);
  });

  test("throws for codes of 400 and more unless muted", () => {
    expect(() => fetch("https://hook.example/missing?secret=1")).toThrow(
      "Request failed for https://hook.example returned code 404. Truncated server response: <p>nothing here</p> (use muteHttpExceptions option to examine full response)",
    );
    expect(fetch("https://hook.example/missing", { muteHttpExceptions: true }).status).toBe(404);
  });

  test.each<[string, Plain, Plain, string]>([
    [
      "a host that nobody stands for",
      "https://elsewhere.example/x",
      { muteHttpExceptions: true },
      "DNS error: https://elsewhere.example",
    ],
    ["an empty address", "", null, "Attribute provided with no value: url"],
    [
      "a Host header",
      "https://hook.example/",
      { headers: { Host: "x" } },
      "Attribute provided with invalid value: Header:Host",
    ],
    [
      "a header without a value",
      "https://hook.example/",
      { headers: { "X-A": null } },
      "Attribute provided with invalid value: Header:null",
    ],
    [
      "an unknown method",
      "https://hook.example/",
      { method: "HEAD" },
      "Attribute provided with invalid value: method",
    ],
    [
      "a long address",
      `https://hook.example/${"a".repeat(2100)}`,
      null,
      "Limit Exceeded: URLFetch URL Length.",
    ],
  ])("refuses %s", (_what, url, params, message) => {
    expect(() => fetch(url, params)).toThrow(message);
  });

  test("needs its scope", () => {
    world = world.as({ scopes: [SCOPE.spreadsheets] });
    expect(() => fetch("https://hook.example/")).toThrow(
      "Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    );
  });

  test("reaches the API twins with the script's token", () => {
    world.addSpreadsheet("ledger", OWNER);
    const headers = { Authorization: `Bearer ${issueToken(world.context)}` };
    const reply = fetch("https://sheets.googleapis.com/v4/spreadsheets/ledger?fields=spreadsheetId", {
      headers,
    });
    expect(JSON.parse(String(reply.text))).toEqual({ spreadsheetId: "ledger" });
  });

  test("sends no JSON that it was not told to send", () => {
    world.addSpreadsheet("ledger", OWNER);
    const headers = { Authorization: `Bearer ${issueToken(world.context)}` };
    const payload = JSON.stringify({ requests: [] });
    const reply = fetch("https://sheets.googleapis.com/v4/spreadsheets/ledger:batchUpdate", {
      headers,
      payload,
      method: "post",
      muteHttpExceptions: true,
    });
    expect(reply.status).toBe(400);
  });
});

describe("UrlFetchApp.fetchAll", () => {
  test("answers in the order of its requests and takes as long as the slowest", () => {
    connectNetwork(world.store, ({ url }) => ({
      status: 200,
      body: url,
      milliseconds: url.endsWith("slow") ? 5000 : 100,
    }));
    const charged: number[] = [];
    const context = { ...world.context, charge: (_method: string, ms: number) => void charged.push(ms) };
    const replies = urlFetchServices["UrlFetchApp.fetchAll"]!(context, [
      "https://a.example/1",
      { url: "https://a.example/slow" },
      "https://a.example/3",
    ]);
    expect((replies as readonly FetchResponse[]).map(({ text }) => text)).toEqual([
      "https://a.example/1",
      "https://a.example/slow",
      "https://a.example/3",
    ]);
    expect(charged).toHaveLength(1);
    expect(charged[0]).toBeGreaterThanOrEqual(5000);
    expect(charged[0]).toBeLessThan(5400);
  });

  test("takes for three small requests what was measured on Google: half of one after another", () => {
    const ALONE_MS = 1769 / 3;
    connectNetwork(world.store, ({ url }) => ({ status: 200, body: url, milliseconds: ALONE_MS }));
    const charged: number[] = [];
    const context = { ...world.context, charge: (_method: string, ms: number) => void charged.push(ms) };
    urlFetchServices["UrlFetchApp.fetchAll"]!(
      context,
      ["1", "2", "3"].map((path) => `https://a.example/${path}`),
    );
    expect(Math.abs(charged[0]! - 929)).toBeLessThan(10);
  });

  test("fails as a whole when one unmuted answer fails", () => {
    expect(() =>
      call("UrlFetchApp.fetchAll", ["https://hook.example/ok", "https://hook.example/missing"]),
    ).toThrow("returned code 404");
  });

  test("refuses a burst as a whole, before anything of it is sent", () => {
    const burst = (count: number) => Array<string>(count).fill("https://hook.example/ok");
    expect(call("UrlFetchApp.fetchAll", burst(50))).toHaveLength(50);
    expect(() => call("UrlFetchApp.fetchAll", burst(51))).toThrow(
      "Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.",
    );
    expect(seen).toHaveLength(50);
  });

  test("gives up an answer that takes longer than a minute, or than the request allows", () => {
    connectNetwork(world.store, ({ url }) => ({ status: 200, body: url, milliseconds: 50_000 }));
    const slow = { url: "https://a.example/slow", muteHttpExceptions: true };
    expect(call("UrlFetchApp.fetchAll", [slow])).toHaveLength(1);
    expect(() => call("UrlFetchApp.fetchAll", [{ ...slow, timeoutSeconds: 45 }])).toThrow(
      "Timeout: https://a.example/slow",
    );
  });
});

describe("a disturbed API", () => {
  const write = (from: World) =>
    from.sheets("PUT", "/ledger/values/A1?valueInputOption=RAW", { values: [["x"]] }).status;
  const stored = (from: World) => from.sheets("GET", "/ledger/values/A1").at("values");

  beforeEach(() => {
    world.addSpreadsheet("ledger", OWNER);
  });

  test("answers 503 for work that it did not do", () => {
    disturbRest(world.store, (_request, count) => (count === 1 ? { status: 503, landed: false } : null));
    expect([write(world), stored(world), write(world), stored(world)]).toEqual([
      503,
      undefined,
      200,
      [["x"]],
    ]);
  });

  test("answers 503 for work that it did all the same", () => {
    disturbRest(world.store, ({ method }) => (method === "PUT" ? { status: 503, landed: true } : null));
    expect([write(world), stored(world)]).toEqual([503, [["x"]]]);
    disturbRest(world.store, null);
    expect(write(world)).toBe(200);
  });

  test("answers late, with its work done", () => {
    disturbRest(world.store, ({ method }) =>
      method === "PUT" ? { status: 200, landed: true, milliseconds: 30_000 } : null,
    );
    expect([write(world), stored(world)]).toEqual([200, [["x"]]]);
  });
});
