// Time to first paint of the workbench, and until the grid of the head workbook is drawn; medians of several cold starts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/browser/find.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Milliseconds from navigation, each in a browser profile without anything cached: { paint, list, grid }. */
export async function measureFirstPaint({ runs = 5, sample = true } = {}) {
  const data = mkdtempSync(join(tmpdir(), "workbench-"));
  const workbench = await start(data, sample);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  try {
    const times = [];
    for (let run = 0; run < runs; run++) times.push(await visit(browser, workbench.url));
    return Object.fromEntries(
      Object.keys(times[0]).map((name) => [name, median(times.map((each) => each[name]))]),
    );
  } finally {
    await browser.close();
    await workbench.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(data, sample) {
  const { startWorkbench } = await import("apps-script-workbench");
  const { createSample, now, user } = sample ? await import("../scripts/sample.mjs") : {};
  return startWorkbench({ project: resolve("dist"), data, port: 0, fill: createSample, now, user });
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(".file-table").waitFor();
  const list = await page.evaluate(() => performance.now());
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now(),
  );
  const address = await page.evaluate(async () => {
    document.querySelector(".file-table .link").click();
    return location.hash;
  });
  await context.close();
  return { paint, list, grid: await openDirectly(browser, `${url}/${address}`) };
}

// The address of a file, opened as from a bookmark.
async function openDirectly(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".grid-outline").waitFor({ state: "detached" });
  const grid = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => done(performance.now()))),
  );
  await context.close();
  return grid;
}

const median = (numbers) =>
  Math.round([...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const times = await measureFirstPaint({ sample: !process.argv.includes("--empty") });
  console.log(`first paint ${times.paint} ms · list of files ${times.list} ms · grid drawn ${times.grid} ms`);
}
