// Lines within a cell, as Google draws them: below each other, whether the cell wraps or not.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("a cell of two lines that does not wrap", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    await owner.openFile("未命名电子表格");
    await owner.pasteTable("O9", "", '"第一行\n第二行"\t邻格');

    await owner.seesCell("P9", "邻格");
  });
  afterAll(() => bench?.close());

  /** How far to the right of a cell's left edge there is ink, in the upper and in the lower half of the cell. */
  const ink = async (a1: string): Promise<[number, number]> => {
    const { x, y, width, height } = await owner.place(a1);
    return owner.page.evaluate(
      ([left, top, wide, high]) => {
        const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^='univer-sheet-main-canvas']")!;
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const pen = canvas.getContext("2d")!;
        const reach = (from: number, to: number) => {
          const [across, down] = [(left! - box.x + 2) * scale, (top! - box.y + from) * scale];
          const image = pen.getImageData(across, down, (wide! - 4) * scale, (to - from) * scale);
          let most = 0;
          for (let each = 0; each < image.data.length; each += 4)
            if (
              image.data[each + 3]! > 128 &&
              image.data[each]! + image.data[each + 1]! + image.data[each + 2]! < 300
            )
              most = Math.max(most, ((each / 4) % image.width) / scale);
          return most;
        };
        return [reach(2, high! / 2), reach(high! / 2, high! - 2)] as [number, number];
      },
      [x, y, width, height],
    );
  };

  it("is drawn in two lines", async () => {
    await owner.clickCell("O2");
    await owner.screenshot("two-lines");
    const [upper, lower] = await ink("O9");
    for (const reach of [upper, lower]) {
      expect(reach).toBeGreaterThan(20);
      expect(reach).toBeLessThan(60);
    }
  });

  it("is the same text in the editor, and after one has typed on", async () => {
    await owner.standAt("O9");
    await owner.page.keyboard.press("F2");
    await owner.page.keyboard.type("！");
    await owner.page.keyboard.press("Enter");
    await owner.seesCell("O9", "第一行\n第二行！");
    const other = await bench.visit();
    await other.openFile("未命名电子表格");
    await other.seesCell("O9", "第一行\n第二行！");
    await other.page.close();
  });

  it("is copied with its break", async () => {
    await owner.standAt("O9");
    await owner.page.keyboard.press("ControlOrMeta+c");
    await owner.standAt("O12");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await owner.seesCell("O12", "第一行\n第二行！");
    await owner.screenshot("two-lines-copied");
    expect(bench.pageErrors).toEqual([]);
  });
});
