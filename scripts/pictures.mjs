// node scripts/pictures.mjs: makes the pictures of the handbook and README anew from the sample campaign, in a Chromium of
// this machine (CHROME_PATH). Look at them before they are committed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startWorkbench } from "apps-script-workbench";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser/find.mjs";
import { createSample, now, user } from "./sample.mjs";

const FOLDER = "docs/images";
const UNIT = { name: "例湾新区总工会", mail: "liwan@units.example" };
/** Where the grid begins below the bars, in pixels. */
const GRID_TOP = 106;

const data = mkdtempSync(join(tmpdir(), "pictures-"));
const workbench = await startWorkbench({
  project: resolve("dist"),
  data,
  port: 0,
  now,
  user,
  fill: (host) => createSample(host),
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  await ofTheOffice();
  await ofAUnit();
} finally {
  await browser.close();
  await workbench.close();
  rmSync(data, { recursive: true, force: true });
}

async function ofTheOffice() {
  const page = await open(user, "开办", { width: 1680, height: 900 });
  await turnTo(page, "汇总");
  await choose(page, "任务清单…");
  await page.frameLocator(".sidebar iframe").getByText("步骤1").first().waitFor();
  await picture(page, "workbench");
  await choose(page, "登记活动…");
  await page.frameLocator(".sidebar iframe").getByText("主题").first().waitFor();
  await part(page, ".sidebar", "activity");
  await choose(page, "审核…");
  await page.frameLocator(".modal iframe").getByText("查看内容").first().waitFor();
  await part(page, ".modal", "review");
}

async function ofAUnit() {
  const page = await open(UNIT.mail, UNIT.name, { width: 1366, height: 768 });
  await picture(page, "front-page", { x: 0, y: GRID_TOP, width: 1366, height: 560 });
  await turnTo(page, "台账 2020-06");
  await picture(page, "ledger", { x: 0, y: GRID_TOP, width: 1366, height: 390 });
}

async function open(as, file, viewport) {
  const page = await browser.newPage({ viewport, locale: "zh-CN" });
  await page.goto(`${workbench.url}/#/?as=${encodeURIComponent(as)}`);
  await page.locator(".file-table .link", { hasText: file }).first().click();
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.locator('.title-bar[data-open="true"]').waitFor();
  return page;
}

async function turnTo(page, tab) {
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: tab }).first().click();
  await settled(page);
}

async function choose(page, item) {
  await page.locator(".menu-title", { hasText: "台账" }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function picture(page, name, clip) {
  await settled(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, ...(clip ? { clip } : {}) });
}

async function part(page, selector, name) {
  await settled(page);
  const found = page.locator(selector).last();
  await found.screenshot({ path: `${FOLDER}/${name}.png` });
}

// Charts grow for a moment, and messages go.
function settled(page) {
  return page.waitForTimeout(1500);
}
