// The server's door: only this machine, only the page itself.
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub } from "./rig";

describe("the workbench's door", () => {
  let bench: BrowserBench;
  let token: string;

  beforeAll(async () => {
    bench = await openClub();
    token = /workbench-token" content="([^"]+)"/.exec(await (await fetch(bench.url)).text())![1]!;
  });
  afterAll(() => bench?.close());

  const ask = (headers: Record<string, string>): Promise<number> =>
    new Promise((answered, failed) => {
      const asked = request(
        `${bench.url}/api/home`,
        { method: "POST", headers: { "content-type": "application/json", ...headers } },
        (response) => {
          response.resume();
          answered(response.statusCode!);
        },
      );
      asked.on("error", failed);
      asked.end("{}");
    });

  it("opens for the page's own token", async () => {
    expect(await ask({ "x-workbench-token": token })).toBe(200);
  });

  it("stays shut without the token", async () => {
    expect(await ask({})).toBe(403);
    expect(await ask({ "x-workbench-token": "guessed" })).toBe(403);
  });

  it("stays shut for another site's page, even with the token", async () => {
    expect(await ask({ "x-workbench-token": token, origin: "https://elsewhere.example" })).toBe(403);
    expect(await ask({ "x-workbench-token": token, origin: "null" })).toBe(403);
  });

  it("does not answer to a foreign name that was pointed at this machine", async () => {
    expect(await ask({ "x-workbench-token": token, host: "rebound.example" })).toBe(421);
  });

  it("refuses input of another shape", async () => {
    const response = await fetch(`${bench.url}/api/edit`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-workbench-token": token },
      body: JSON.stringify({
        windowId: "w",
        edit: { kind: "values", sheetId: 0, row: 0, column: 1, values: [] },
      }),
    });
    expect(response.status).toBe(400);
  });
});
