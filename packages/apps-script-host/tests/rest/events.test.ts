import { expect, test } from "@jest/globals";
import { disturbRest, type HostEvent } from "../../src";
import { hostOf, manifest } from "../execution/hosts";

const withDrive = manifest({
  oauthScopes: ["drive", "script.external_request"].map((name) => `https://www.googleapis.com/auth/${name}`),
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Drive", serviceId: "drive", version: "v3" }] },
});

test("whoever listens is told what a script asks Google's APIs, and how it is answered", async () => {
  const host = hostOf(
    `function ask(path) {
       const headers = { Authorization: "Bearer " + ScriptApp.getOAuthToken() };
       UrlFetchApp.fetch("https://www.googleapis.com/drive/v3/files" + path, { headers, muteHttpExceptions: true });
     }`,
    {},
    [withDrive],
  );
  const told: Extract<HostEvent, { type: "rest" }>[] = [];
  host.on((event) => {
    if (event.type === "rest") told.push(event);
  });
  const { executionId } = await host.run("ask", ["?fields=files(id)"]);
  await host.run("ask", ["/unknown"]);
  disturbRest(host.store, () => ({ status: 503, landed: false }));
  await host.run("ask", [""]);
  expect(told.map(({ status }) => status)).toEqual([200, 404, 503]);
  expect(told[0]).toMatchObject({
    executionId,
    method: "GET",
    url: "https://www.googleapis.com/drive/v3/files?fields=files(id)",
    body: "",
  });
});
