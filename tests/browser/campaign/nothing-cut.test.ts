// 首页 of a unit with long names, after a push: every word of it is to be read, in both languages.
import { afterEach, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench } from "../../../packages/workbench/tests/rig";

let bench: BrowserBench;
afterEach(() => bench?.close());

const LANGUAGES = [
  ["zh", "例东市新兴产业园区", "首页", "台账 2020-03"],
  ["en", "Example Eastern", "Front page", "Ledger 2020-03"],
] as const;

describe("the workbook of a unit whose name is long", () => {
  it.each(LANGUAGES)(
    "is to be read as a whole in %s",
    async (language, unit, home, ledger) => {
      bench = await openWorkbench({
        project: "dist",
        prepare: `tests/browser/campaign/long-names-${language}.mjs`,
      });
      const clerk = await bench.visit({ as: "east@units.example", english: language === "en" });
      await clerk.openFile(unit);
      expect(await clerk.tab()).toBe(home);
      expect(await clerk.cutCells()).toEqual([]);
      await clerk.screenshot(`nothing-cut-${language}`);
      await clerk.selectTab(ledger);
      expect(await clerk.cellText("A1")).toMatch(/^(台账 2020年3月|Ledger 2020-03)　/);
      expect(await clerk.cellText("F3")).toBe("2020-03-25 17:00");
    },
    120_000,
  );
});
