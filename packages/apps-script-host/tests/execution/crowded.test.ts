// A person's executions beside each other: Google runs thirty, and visits of a web app that runs as its owner count as the owner's.
import { expect, it } from "@jest/globals";
import { hostOf } from "./hosts";

const SOURCE = `
function doGet() { PropertiesService.getScriptProperties().getProperty("a"); return HtmlService.createHtmlOutput("<p>open</p>"); }
`;

it("the thirty-first visitor at the same time gets Google's own page, and the next one is let in", async () => {
  const host = hostOf(SOURCE, { transport: "port" });
  const answers = await Promise.all(Array.from({ length: 31 }, () => host.webApp({ method: "GET" })));
  const bodies = answers.map(({ body }) => body);
  expect(bodies.filter((body) => body === "<p>open</p>")).toHaveLength(30);
  expect(bodies.filter((body) => body.includes("too many scripts running simultaneously"))).toHaveLength(1);
  expect((await host.webApp({ method: "GET" })).body).toBe("<p>open</p>");
  await host.close();
});
