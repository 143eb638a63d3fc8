// Where one goes by an address, and what cells take and show: nothing is lost, and what is refused says why.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

type Point = readonly [x: number, y: number];

interface Lies {
  y: number;
  height: number;
}

describe("cells of a tab", () => {
  let bench: BrowserBench;
  let zhao: Visitor;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "packages/workbench/tests/fixtures/plan",
      prepare: "packages/workbench/tests/plan.mjs",
    });
    zhao = await bench.visit({ as: "zhao@plan.example" });
    owner = await bench.visit();
    for (const visitor of [zhao, owner]) {
      await visitor.openFile("未命名电子表格");
      await visitor.selectTab("List");
    }
  });
  afterAll(() => bench?.close());

  const goTo = async (address: string, who = zhao) => {
    await who.page.locator("[data-u-comp=defined-name] input").fill(address);
    await who.page.keyboard.press("Enter");
  };
  const selected = () =>
    zhao.page.evaluate(() =>
      (window as unknown as { workbench: { selected(): string } }).workbench.selected(),
    );

  it("that were filled when the world was made are nobody's doing: there is nothing to take back", async () => {
    await owner.clickCell("Z20");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await owner.seesToast("没有可以撤销的操作了");
    expect(await owner.cellText("Z20")).toBe("made");
  });

  it("are gone to by their address, in another tab too; an address that leads nowhere says so, selects nothing, and nothing is pasted there", async () => {
    await goTo("b12");
    await zhao.stands("B12");
    await goTo("Cover!C5:D6");
    await zhao.stands("C5:D6");
    expect(await zhao.tab()).toBe("Cover");
    await goTo("List!A1000");
    await zhao.stands("A1000");
    await goTo("A1001");
    await zhao.seesToast("A1001 不在这张工作表里：它共 1000 行，到 Z1000 为止。");
    await zhao.screenshot("address-outside");
    expect(await selected()).toBe("A1000");
    await goTo("hello");
    await zhao.seesToast("“hello”不是单元格地址");
    await goTo("Nowhere!A1");
    await zhao.seesToast("没有名为“Nowhere”的工作表");
    expect(await selected()).toBe("A1000");
    await zhao.page.keyboard.press("Escape");
  });

  it("are seen from the top left where a range is gone to, right below the frozen rows where it begins among them", async () => {
    const isRightBelow = async () => {
      const [header, first] = await zhao.page.evaluate(() => {
        const { where } = (window as unknown as { workbench: { where(a1: string): Lies } }).workbench;
        return [where("A1"), where("A2")] as const;
      });
      return Math.abs(first.y - header.y - header.height) < 2;
    };
    await zhao.selectTab("List");
    await goTo("A1:G900");
    await zhao.stands("A1:G900");
    expect(await isRightBelow()).toBe(true);
    await goTo("A500:B900");
    await zhao.sees("seen", "A500", true);
    await zhao.sees("seen", "A2", false);
    await goTo("A1");
    await zhao.sees("seen", "A2", true);
    expect(await isRightBelow()).toBe(true);
  });

  it("are copied as TRUE and FALSE where they hold truths, also when they are pasted in the grid", async () => {
    const copied = async (first: string) => {
      await zhao.standAt(first);
      await zhao.page.keyboard.press("Shift+ArrowDown");
      await zhao.stands(`${first}:${first.replace("12", "13")}`);
      return zhao.copy();
    };
    const arrives = (cell: string) =>
      owner.page.waitForFunction(
        (a1) =>
          (window as unknown as { workbench: { shown(a1: string): string } }).workbench.shown(a1) !== "",
        cell,
      );
    await zhao.typeInCell("N12", "TRUE");
    await zhao.typeInCell("N13", "FALSE");
    await arrives("N13");
    expect((await copied("N12")).split(/\r?\n/)).toEqual(["TRUE", "FALSE"]);
    await zhao.stepTo("O12", "ArrowRight");
    await zhao.page.keyboard.press("ControlOrMeta+v");
    await arrives("O13");
    expect((await copied("O12")).split(/\r?\n/)).toEqual(["TRUE", "FALSE"]);
  });

  it("of text in Excel stay text where typing them would change them; times and shares stay what they are when they are copied", async () => {
    const table = (style: string) =>
      `<html><head><style>.xl65{mso-style-parent:style0;mso-number-format:"\\@";}</style></head><body><table><tr><td ${style}>001</td><td ${style}>130322199001011234</td><td ${style}>12</td><td>003</td></tr></table></body></html>`;
    const text = "001\t130322199001011234\t12\t003";
    await owner.pasteTable("Q2", table("class=xl65"), text);
    await zhao.seesCell("T2", "3");
    for (const [cell, shown] of Object.entries({ Q2: "001", R2: "130322199001011234", S2: "12" }))
      await zhao.seesCell(cell, shown);
    await owner.pasteTable("Q3", table(`style='mso-number-format:"\\@"'`), text);
    await zhao.seesCell("R3", "130322199001011234");
    for (const [cell, typed] of Object.entries({ Q5: "8:30", R5: "12.5%", S5: "1,234.50" }))
      await owner.typeInCell(cell, typed);
    await zhao.seesCell("S5", "1,234.50");
    const shown = [await owner.cellText("Q5"), await owner.cellText("R5"), "1,234.50"];
    for (const [who, row] of [
      [owner, 7],
      [zhao, 8],
    ] as const) {
      await owner.page.bringToFront();
      await goTo("Q5:S5", owner);
      await owner.copy();
      await who.page.bringToFront();
      await who.standAt(`P${row}`);
      await who.stepTo(`Q${row}`, "ArrowRight");
      await who.page.keyboard.press("ControlOrMeta+v");
      await zhao.seesCell(`S${row}`, shown[2]!);
      expect([await zhao.cellText(`Q${row}`), await zhao.cellText(`R${row}`)]).toEqual(shown.slice(0, 2));
    }
  });

  it("of text stay texts when they are copied, in this window and in another, and are bare for other programs", async () => {
    await owner.typeInCell("Q10", "'00123");
    await owner.typeInCell("R10", "'130322199001011234");
    await zhao.seesCell("R10", "130322199001011234");
    for (const [who, row] of [
      [owner, 12],
      [zhao, 13],
    ] as const) {
      await owner.page.bringToFront();
      await goTo("Q10:R10", owner);
      expect(await owner.copy()).toBe("00123\t130322199001011234");
      await who.page.bringToFront();
      await who.standAt(`P${row}`);
      await who.stepTo(`Q${row}`, "ArrowRight");
      await who.page.keyboard.press("ControlOrMeta+v");
      for (const each of [owner, zhao]) {
        await each.seesCell(`R${row}`, "130322199001011234");
        await each.seesCell(`Q${row}`, "00123");
      }
    }
  });

  it("hold their numbers to the last digit where they are pasted in another window, though less of them is shown", async () => {
    await owner.typeInCell("Y2", "12345.6789");
    await owner.typeInCell("Y3", "=Y2*2");
    await owner.typeInCell("Y4", "2020-3-5 14:30");
    await zhao.seesCell("Y3", "24691.3578");
    await owner.page.bringToFront();
    await goTo("Y2:Y3", owner);
    await owner.page.getByLabel("数字格式").selectOption({ label: "1,234" });
    await zhao.seesCell("Y2", "12,346");
    await goTo("Y2:Y4", owner);
    await owner.copy();
    await zhao.page.bringToFront();
    await zhao.standAt("Z2");
    await zhao.page.keyboard.press("ControlOrMeta+v");
    await zhao.seesCell("Z4", "2020-3-5 14:30");
    await zhao.typeInCell("X2", '=AND(Z2=Y2,Z3=Y3,Z4=Y4,Z4*48=ROUND(Z4*48))&""&Z2');
    for (const each of [owner, zhao]) {
      await each.seesCell("Z2", "12,346");
      await each.seesCell("X2", "TRUE12345.6789");
    }
  });

  it("look as they were copied, in this window and in another; a place with a rule keeps rule and look, and values alone keep every place's look", async () => {
    const fill = async (cell: string) => {
      await owner.standAt(cell);
      await owner.page.getByLabel("填充颜色").click();
      await owner.page.getByLabel("#fff2cc").click();
      await zhao.seesLook(cell, { background: "#fff2cc" });
    };
    await owner.typeInCell("U15", "Yes");
    await fill("U15");
    await owner.page.keyboard.press("ControlOrMeta+b");
    await owner.page.getByLabel("边框").click();
    await owner.page.getByRole("button", { name: "所有框线" }).last().click();
    await zhao.sees("lined", "U15", true);
    await fill("V16");
    const copy = async (cells: string) => {
      await owner.page.bringToFront();
      await goTo(cells, owner);
      await owner.stands(cells);
      await owner.copy();
    };
    const both = async (look: (visitor: Visitor) => Promise<void>) => {
      for (const visitor of [owner, zhao]) await look(visitor);
    };
    for (const [who, first, second] of [
      [owner, "U18", "V19"],
      [zhao, "U21", "V22"],
    ] as const) {
      await copy("U15:V16");
      await who.page.bringToFront();
      await who.standAt(first);
      await who.page.keyboard.press("ControlOrMeta+v");
      await both(async (visitor) => {
        await visitor.seesCell(first, "Yes");
        await visitor.seesLook(first, { bold: true, background: "#fff2cc" });
        await visitor.sees("lined", first, true);
        await visitor.seesLook(second, { background: "#fff2cc" });
      });
      await who.screenshot(`pasted-look-${first}`);
      await who.page.keyboard.press("ControlOrMeta+z");
      await both(async (visitor) => {
        await visitor.seesCell(first, "");
        await visitor.seesLook(first, {});
        await visitor.sees("lined", first, false);
        await visitor.seesLook(second, {});
      });
    }
    await copy("U15");
    await owner.standAt("G8");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await both(async (visitor) => {
      await visitor.seesCell("G8", "Yes");
      await visitor.seesLook("G8", {});
    });
    await owner.typeInCell("G8", "Perhaps");
    await owner.dialog().getByText("G8").first().waitFor();
    await owner.answer("确定");
    await copy("U15");
    await owner.standAt("U24");
    await owner.page.keyboard.press("ControlOrMeta+Shift+v");
    await both(async (visitor) => {
      await visitor.seesCell("U24", "Yes");
      await visitor.seesLook("U24", {});
    });
  });

  it("that are one are one where they are pasted, from this window, another one and a table program; not in a form", async () => {
    await owner.typeInCell("X26", "wide");
    await owner.clickCell("X26");
    await owner.page.keyboard.press("Shift+ArrowRight");
    await owner.cellMenu("合并单元格", "全部合并");
    await zhao.sees("merged", "Y26", true);
    await owner.clickCell("X26");
    await owner.copy();
    await owner.standAt("X29");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await zhao.seesCell("X29", "wide");
    await zhao.sees("merged", "Y29", true);
    await owner.page.keyboard.press("ControlOrMeta+z");
    await zhao.sees("merged", "Y29", false);
    await zhao.seesCell("X29", "");
    await zhao.standAt("X32");
    await zhao.page.keyboard.press("ControlOrMeta+v");
    await owner.seesCell("X32", "wide");
    await owner.sees("merged", "Y32", true);
    await owner.pasteTable(
      "X35",
      '<table><tr><td colspan="2">标题</td></tr><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>',
      "标题\t\n甲\t1\n\t2",
    );
    await zhao.seesCell("Y37", "2");
    await zhao.sees("merged", "Y35", true);
    await zhao.sees("merged", "X37", true);
    await owner.pasteTable("G8", '<table><tr><td colspan="2">Yes</td></tr></table>', "Yes\t");
    await zhao.seesCell("G8", "Yes");
    expect(
      await zhao.page.evaluate(() =>
        (window as unknown as { workbench: { merged(a: string): boolean } }).workbench.merged("H8"),
      ),
    ).toBe(false);
  });

  it("are pasted by their values alone, or by their looks alone, from the menu", async () => {
    await owner.typeInCell("X44", "1234.5678");
    await owner.clickCell("X44");
    await owner.page.keyboard.press("ControlOrMeta+b");
    await owner.seesLook("X44", { bold: true });
    await owner.copy();
    await owner.typeInCell("X46", "stays");
    await owner.clickCell("X46");
    await owner.cellMenu("选择性粘贴", "只粘贴格式");
    await zhao.seesLook("X46", { bold: true });
    await zhao.seesCell("X46", "stays");
    await owner.clickCell("X47");
    await owner.cellMenu("选择性粘贴", "只粘贴值");
    await zhao.seesCell("X47", "1234.5678");
    await zhao.seesLook("X47", {});
    await owner.page.keyboard.press("ControlOrMeta+z");
    await zhao.seesCell("X47", "");
    await zhao.seesLook("X46", { bold: true });
  });

  it("with lines of their own keep these when they are pasted in another window, and name their letters for other programs", async () => {
    await owner.pasteTable("V2", "", '"one\ntwo"\tright');
    await zhao.seesCell("W2", "right");
    await owner.page.bringToFront();
    await goTo("V2:W2", owner);
    await owner.copy();
    const [text, html] = await owner.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
    });
    expect(text).toBe('"one\ntwo"\tright');
    expect(html).toMatch(/one<br\s*\/?>two/);
    expect(html).not.toContain('""');
    await zhao.page.bringToFront();
    await zhao.standAt("V4");
    await zhao.page.keyboard.press("ControlOrMeta+v");
    await owner.seesCell("V4", "one\ntwo");
    await owner.page.bringToFront();
  });

  it("with boxes are ticked by a click of their own, never by what selects several", async () => {
    const zhou = await bench.visit();
    await zhou.openFile("未命名电子表格");
    await zhou.selectTab("List");
    const { mouse, keyboard } = zhou.page;
    const middles = await zhou.page.evaluate(() =>
      ["E2", "F2", "F3", "F4"].map((cell) => {
        const { where } = (window as unknown as { workbench: { where(a1: string): DOMRect } }).workbench;
        const { x, y, width, height } = where(cell);
        return [x + width / 2, y + height / 2] as const;
      }),
    );
    const [beside, first, middle, last] = middles as [Point, Point, Point, Point];
    const clickWith = async (key: string, point: Point) => {
      await keyboard.down(key);
      await mouse.click(...point);
      await keyboard.up(key);
    };
    const drag = async (from: Point, to: Point) => {
      await mouse.move(...from);
      await mouse.down();
      await mouse.move(...to, { steps: 5 });
      await mouse.up();
    };
    // The first thing done in the window, by the box of names.
    await goTo("F2", zhou);
    await zhou.stands("F2");
    await clickWith("Shift", last);
    await zhou.stands("F2:F4");
    await mouse.click(...beside);
    await zhou.stands("E2");
    await clickWith("Shift", last);
    await zhou.stands("E2:F4");
    await mouse.click(...beside);
    await clickWith("Control", middle);
    await drag(beside, last);
    await zhou.stands("E2:F4");
    await drag(first, last);
    await zhou.stands("F2:F4");
    await mouse.click(...middle);
    // Edits arrive in their order: what was ticked before would be seen by now.
    await zhao.seesCell("F3", "1");
    expect([await zhao.cellText("F2"), await zhao.cellText("F4")]).toEqual(["0", "0"]);
    await goTo("F2", zhou);
    await zhou.stands("F2");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Shift+ArrowDown");
    await zhou.stands("F2:F4");
    await keyboard.press("Space");
    await zhao.seesCell("F4", "1");
    expect([await zhao.cellText("F2"), await zhao.cellText("F3")]).toEqual(["1", "1"]);
    await keyboard.press("Control+z");
    await zhao.seesCell("F4", "0");
    expect([await zhao.cellText("F2"), await zhao.cellText("F3")]).toEqual(["0", "1"]);
    await zhou.page.context().close();
    await owner.page.bringToFront();
  });

  it("that are ticked say so where something is typed", async () => {
    await zhao.clickCell("E4");
    await zhao.stepTo("F4", "ArrowRight");
    await zhao.page.keyboard.type("x");
    await zhao.page.keyboard.press("Enter");
    await zhao.dialog().getByText("F4 单元格不接受这个值").waitFor();
    await zhao.dialog().getByText("这一格只能勾选：点一下方框，或按空格。").waitFor();
    await zhao.answer("确定");
    expect(await zhao.cellText("F4")).toBe("0");
  });

  it("refuse a block on a merged cell in words; one value for all of it is taken", async () => {
    const paste = async (words: string) => {
      await zhao.page.evaluate((text) => navigator.clipboard.writeText(text), words);
      await zhao.clickCell("J2");
      await zhao.stands("J2:K3");
      await zhao.page.keyboard.press("ControlOrMeta+v");
    };
    await paste("a\tb\nc\td");
    await zhao.dialog().getByText("J2:K3 是一个合并的单元格").waitFor();
    await zhao.screenshot("merged-refused");
    await zhao.answer("确定");
    expect(await zhao.cellText("J2")).toBe("");
    await paste("one");
    await owner.seesCell("J2", "one");
    await zhao.typeInCell("E6", "west");
    await zhao.drawHandle("E6", "E10");
    await owner.seesCell("E10", "west");
  });

  it("show whole numbers with the decimals of their format", async () => {
    for (const [row, typed] of ["1234.5", "0.125", "30", "-5"].entries())
      await zhao.typeInCell(`M${row + 2}`, typed);
    await zhao.clickCell("M2");
    await zhao.page.keyboard.press("Shift+ArrowDown");
    await zhao.page.keyboard.press("Shift+ArrowDown");
    await zhao.page.keyboard.press("Shift+ArrowDown");
    await zhao.page.getByLabel("数字格式").selectOption({ label: "1,234.50" });
    await owner.seesCell("M2", "1,234.50");
    for (const visitor of [zhao, owner]) {
      await visitor.seesCell("M4", "30.00");
      await visitor.seesCell("M5", "-5.00");
    }
    await owner.place("M2");
    await owner.screenshot("decimals");
    await owner.clickCell("M4");
    await owner.page.keyboard.press("F2");
    await owner.page.keyboard.press("Enter");
    await owner.seesCell("M4", "30.00");
  });

  it("that are locked refuse in the same words whether typed into or emptied", async () => {
    const said: string[] = [];
    await zhao.clickCell("H4");
    for (const key of ["x", "Delete"]) {
      await zhao.page.keyboard.press(key);
      await zhao.dialog().getByRole("heading", { name: "受保护的单元格" }).waitFor();
      said.push((await zhao.dialog().textContent()) ?? "");
      await zhao.answer("确定");
    }
    expect(said[0]).toContain("H4 没有改动。");
    expect(said[1]).toBe(said[0]);
    await zhao.seesCell("H4", "kept");
  });

  it("of which some are locked say which, when several are emptied or coloured", async () => {
    await zhao.clickCell("G3");
    for (const key of ["Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown"])
      await zhao.page.keyboard.press(key);
    for (const key of ["Delete", "ControlOrMeta+b"]) {
      await zhao.page.keyboard.press(key);
      await zhao.dialog().getByText("H4 等 2 个单元格受保护，整步没有保存。").waitFor();
      await zhao.screenshot("locked-some");
      await zhao.answer("确定");
    }
    await zhao.seesCell("G3", "No");
  });

  it("stand in a new tab that is in sight among the tabs, though it is behind many", async () => {
    await zhao.page.setViewportSize({ width: 900, height: 700 });
    await zhao.page.getByRole("button", { name: "添加工作表" }).click();
    const tab = zhao.page.locator("[data-u-comp=slide-tab-item][aria-selected=true]", { hasText: "工作表" });
    await tab.waitFor();
    await zhao.page.waitForFunction(() => {
      const [tab, strip] = [
        "[data-u-comp=slide-tab-item][aria-selected=true]",
        "[data-u-comp=slide-tab-bar]",
      ].map((part) => document.querySelector(part)!.getBoundingClientRect());
      return tab!.left >= strip!.left - 1 && tab!.right <= strip!.right + 1;
    });
    await zhao.screenshot("new-tab");
  });

  it("have no lines between them in a tab that hides these, also after rows came and went", async () => {
    const gridlines = () =>
      owner.page.evaluate(() =>
        (window as unknown as { workbench: { gridlines(): boolean } }).workbench.gridlines(),
      );
    await owner.selectTab("List");
    expect(await gridlines()).toBe(true);
    await owner.selectTab("Cover");
    expect(await gridlines()).toBe(false);
    await owner.rowMenu("A2", "删除选中行");
    await owner.page.waitForFunction(
      () => (window as unknown as { workbench: { size(): { rows: number } } }).workbench.size().rows === 999,
    );
    expect(await gridlines()).toBe(false);
    await owner.page.keyboard.press("ControlOrMeta+z");
    await owner.page.waitForFunction(
      () => (window as unknown as { workbench: { size(): { rows: number } } }).workbench.size().rows === 1000,
    );
    expect(await gridlines()).toBe(false);
    await owner.screenshot("gridlines-hidden");
  });
});
