import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { PageStart } from "../../../src/core/wire/procedures";
import { PageRig, SIDEBAR } from "./page-rig";
import { activityStart } from "./sample-form";
import * as samples from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const wide = { width: 720, height: 560 };
const pages: [PageStart, { width: number; height: number }][] = [
  [activityStart(), SIDEBAR],
  [samples.tasksStart(), SIDEBAR],
  [samples.newCampaignStart(), wide],
  [samples.unitsStart(), wide],
  [samples.jobStart(), { width: 480, height: 360 }],
  [samples.reviewStart([samples.reviewItem()]), wide],
  [samples.chaseStart([samples.chaseItem()]), wide],
  [samples.clockStart(), { width: 520, height: 420 }],
  [samples.checkStart([]), wide],
  [samples.selfCheckStart(), { width: 640, height: 560 }],
  [samples.exportStart(), { width: 480, height: 320 }],
  [{ page: "notice", language: "zh", data: { present: samples.nothingHeld() } }, wide],
];

describe("in English", () => {
  it.each(pages.map(([start, size]) => [start.page, start, size] as const))(
    "%s speaks English and fits its frame",
    async (_, start, size) => {
      const opened = await rig.open({ ...start, language: "en" }, {}, size);
      const { page } = opened;
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      // Labels and buttons are ours; what the campaign defines stays in its own language.
      expect((await page.locator("footer button, h1, .field-label").allTextContents()).join(" ")).toMatch(
        /[A-Za-z]{3}/,
      );
      expect(
        await page
          .locator("footer button")
          .filter({ hasText: /[一-鿿]/ })
          .count(),
      ).toBe(0);
      expect(await opened.overflowing()).toEqual([]);
      expect(opened.faults).toEqual([]);
      await opened.close();
    },
  );
});
