// What a person without a mouse does at a window: keys alone.
import type { Visitor } from "./visitor";

interface Grid {
  tab(): string;
  shown(a1: string): string;
}

/** Goes on by Tab until what has the focus bears these words: a field by its label, a button or link by itself; in frames too. */
export async function tabTo(visitor: Visitor, words: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await focused(visitor)).includes(words)) return;
    await visitor.page.keyboard.press("Tab");
  }
  throw new Error(`Nothing that Tab leads to says "${words}".`);
}

async function focused({ page }: Visitor): Promise<string> {
  const frame = await (await page.evaluateHandle(() => document.activeElement)).asElement()?.contentFrame();
  return (frame ?? page).evaluate(() => {
    const here = document.activeElement as HTMLInputElement | null;
    if (!here || ["BODY", "MAIN"].includes(here.tagName)) return "";
    return here.labels?.[0]?.textContent ?? here.getAttribute("aria-label") ?? here.textContent ?? "";
  });
}

/** Goes from tab to tab until the named one is shown. */
export async function turnTo(visitor: Visitor, tab: string): Promise<void> {
  const all = await visitor.tabs();
  for (let by = all.indexOf(tab) - all.indexOf(await visitor.tab()); by !== 0; by -= Math.sign(by)) {
    const before = await visitor.tab();
    await visitor.page.keyboard.press(by > 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    await visitor.page.waitForFunction(
      (shown) => (window as unknown as { workbench: Grid }).workbench.tab() !== shown,
      before,
    );
  }
}

/** Waits until a cell of the tab shows something: keys that leap go by what is drawn. */
export async function isDrawn({ page }: Visitor, a1: string): Promise<void> {
  await page.waitForFunction(
    (cell) => (window as unknown as { workbench: Grid }).workbench.shown(cell) !== "",
    a1,
  );
}

/** Finds a text and stands in the first cell that shows it. */
export async function findText({ page }: Visitor, sought: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.locator(".find-bar");
  await bar.locator("input:focus").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(sought);
  await page.keyboard.press("Enter");
  // Pressed again where the tab was still being drawn.
  for (let tries = 1; !(await standsIn(page, sought)); tries++) {
    if (tries === 15) throw new Error(`No cell shows ${sought}.`);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
}

function standsIn(page: Visitor["page"], sought: string): Promise<boolean> {
  const shows = page.waitForFunction(
    (text) => {
      const cell =
        document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value ?? "A1";
      return (window as unknown as { workbench: Grid }).workbench.shown(cell).includes(text);
    },
    sought,
    { timeout: 1000 },
  );
  return shows.then(
    () => true,
    () => false,
  );
}

/** Goes with the arrows to a cell of the tab; rows and columns that are out of sight are leapt over. */
export async function walkTo(visitor: Visitor, a1: string): Promise<void> {
  const [column, row] = placeOf(a1);
  for (let steps = 0; steps < 200; steps++) {
    const here = await standing(visitor);
    if (here === a1) return;
    const [left, top] = placeOf(here);
    const arrow =
      top < row ? "ArrowDown" : top > row ? "ArrowUp" : left < column ? "ArrowRight" : "ArrowLeft";
    await visitor.page.keyboard.press(arrow);
    await visitor.page.waitForFunction(
      (before) =>
        document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value !== before,
      here,
    );
  }
  throw new Error(`No way leads to ${a1}.`);
}

// Column letters beyond Z are not walked to.
function placeOf(a1: string): [number, number] {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)/.exec(a1) ?? [];
  return [letter.charCodeAt(0), Number(row)];
}

/** The cell where the person stands. */
export const standing = ({ page }: Visitor): Promise<string> =>
  page.locator("[data-u-comp=defined-name] input").inputValue();
