import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { PageRig } from "./page-rig";
import * as samples from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const again = samples.reviewItem({ revision: 2, collectedAt: "2020-04-02 09:30:00" });

it.each([
  ["zh", 940],
  ["zh", 374],
  ["en", 940],
] as const)(
  "a report that was sent again shows in 审核 when that was taken in and when it first came (%s, %i pixels)",
  async (language, width) => {
    const opened = await rig.open({ ...samples.reviewStart([again]), language }, {}, { width, height: 560 });
    const standing = (await opened.page.locator(".standing").first().textContent()) ?? "";
    expect(standing).toContain(
      language === "zh"
        ? "2020-04-02 09:30 收取 · 首次提交 2020-03-24 16:02"
        : "taken in 2020-04-02 09:30 · first submitted 2020-03-24 16:02",
    );
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  },
);
