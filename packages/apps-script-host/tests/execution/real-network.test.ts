import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { realNetwork } from "../../src";
import { hostOf } from "./hosts";

// The server needs a process of its own, because a fetching script blocks this one.
const SERVER = `require("node:http").createServer((request, response) => {
  if (request.url === "/moved") return response.writeHead(302, { Location: "/here" }).end();
  let body = "";
  request.on("data", (part) => (body += part)).on("end", () =>
    response.writeHead(request.url === "/none" ? 404 : 200, { "Content-Type": "text/plain" }).end(request.method + " " + request.url + " " + body));
}).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

let server: ChildProcess;
let base: string;
beforeAll(async () => {
  server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  base = `http://127.0.0.1:${line.toString().trim()}`;
});
afterAll(() => void server.kill());

describe("the real network", () => {
  const fetched = async (body: string) =>
    (await hostOf(`function main(base) { ${body} }`, { network: realNetwork() }).run("main", [base])).value;

  it("answers a script that fetches", async () => {
    expect(
      await fetched(
        'return UrlFetchApp.fetch(base + "/a", { method: "post", payload: "台账" }).getContentText();',
      ),
    ).toBe("POST /a 台账");
  });

  it("leaves redirects and errors to Google's rules", async () => {
    expect(await fetched('return UrlFetchApp.fetch(base + "/moved").getContentText();')).toBe("GET /here ");
    expect(
      await fetched(
        'return UrlFetchApp.fetch(base + "/none", { muteHttpExceptions: true }).getResponseCode();',
      ),
    ).toBe(404);
    expect(
      await fetched('try { UrlFetchApp.fetch("http://127.0.0.1:1/"); } catch (error) { return error.name; }'),
    ).toBe("Exception");
  });
});
