// One person in front of one browser window: what they click, type and see.
import { mkdirSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";

const SCREENSHOTS = "tests/browser/screenshots";
/** Two clicks within this time open an editor, wherever they are. */
const DOUBLE_CLICK_MS = 550;
/** A cell is chosen well within this. */
const CHOSEN_MS = 2_000;
/** What the workbench does should be there well within this. */
const PATIENCE_MS = 15_000;

/** The page's own answers about its grid, see src/page/grid/probe.ts. */
interface Probe {
  shown(a1: string): string;
  place(a1: string): { x: number; y: number; width: number; height: number };
  where(a1: string): { x: number; y: number; width: number; height: number };
  tab(): string;
  tabs(): string[];
  size(): { rows: number; columns: number };
  look(a1: string): { bold: boolean; background: string };
  hidden(row: number): boolean;
  seen(a1: string): boolean;
  merged(a1: string): boolean;
  lined(a1: string): boolean;
  height(row: number): number;
  left(): number;
  cut(): string[];
}

/** A person at a window. Everything goes through the page: mouse, keyboard, what is drawn. */
export class Visitor {
  private clicked = { at: 0, x: 0, y: 0 };

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
  }

  /** Opens a file from the list by its name, or a part of it. */
  async openFile(name: string): Promise<void> {
    if (!(await this.page.locator(".drive").isVisible())) await this.page.locator(".file-icon").click();
    const link = this.page.locator(".file-table .link", { hasText: name }).first();
    // What lies in a folder, or far below, is searched for.
    if (!(await link.isVisible())) await this.page.locator(".file-search").fill(name);
    await link.click();
    await this.ready();
  }

  /** Goes to an address of the workbench, e.g. "#/file/ID?as=mail". */
  async go(address: string): Promise<void> {
    await this.page.goto(`${this.url}/${address}`);
  }

  /** Waits until the grid is drawn and the window's menus are there. */
  async ready(): Promise<void> {
    await this.page.locator(".grid-outline").waitFor({ state: "detached" });
    await this.page.waitForFunction(
      () => (window as unknown as { workbench?: unknown }).workbench !== undefined,
    );
    await this.page.locator('.title-bar[data-open="true"]').waitFor();
  }

  /** Chooses a menu item by the names of the menus on the way. */
  async clickMenu(title: string, ...items: string[]): Promise<void> {
    await this.page.locator(".menu-title", { hasText: title }).click();
    for (const item of items)
      await this.page.getByRole("menuitem", { name: item, exact: true }).last().click();
  }

  /** Titles of the menus in the bar. */
  menus(): Promise<string[]> {
    return this.page.locator(".menu-title").allTextContents();
  }

  /** The page in the sidebar. */
  sidebar(): FrameLocator {
    return this.page.frameLocator(".sidebar iframe");
  }

  /** Closes the sidebar by its cross. */
  async closeSidebar(): Promise<void> {
    await this.page.locator(".sidebar header .icon").click();
    await this.page.locator(".sidebar").waitFor({ state: "detached" });
  }

  /** The HTML page in the newest dialog. */
  dialogFrame(): FrameLocator {
    return this.page.locator(".modal iframe").last().contentFrame();
  }

  /** The newest dialog: an alert, a prompt, a question or message of the workbench. */
  dialog(): Locator {
    return this.page.locator(".modal").last();
  }

  /** Presses a button of the newest dialog. */
  async answer(button: string, typed?: string): Promise<void> {
    if (typed !== undefined) await this.dialog().locator("input").fill(typed);
    await this.dialog().getByRole("button", { name: button, exact: true }).click();
  }

  /** Text of the newest message at the lower right; waits for one. */
  async toastText(): Promise<string> {
    return (await this.page.locator(".message-words").last().textContent()) ?? "";
  }

  /** Waits for a message that contains a text. */
  async seesToast(words: string): Promise<void> {
    await this.page.locator(".message", { hasText: words }).first().waitFor();
  }

  /** Types into a cell and leaves it with a key. */
  async typeInCell(a1: string, typed: string, leave = "Enter"): Promise<void> {
    await this.standAt(a1);
    await this.page.keyboard.type(typed);
    // Functions that begin like the word before are offered a moment longer; the key that leaves would take one.
    if (typed.startsWith("="))
      await this.page.locator("[data-u-comp=sheets-formula-editor]").waitFor({ state: "detached" });
    await this.page.keyboard.press(leave);
  }

  /** Clicks into the middle of a cell: selects it, ticks a checkbox. */
  async clickCell(a1: string, button: "left" | "right" = "left"): Promise<void> {
    const { x, y, width, height } = await this.place(a1);
    const middle = { x: x + width / 2, y: y + height / 2 };
    await this.notADoubleClick();
    await this.page.mouse.click(middle.x, middle.y, { button });
    // Finding the place takes its time on a busy machine: the next choice is counted from here.
    this.clicked = { ...middle, at: Date.now() };
    if (button === "left") await this.chosen(a1);
  }

  // A person presses the next button when the cell is seen to be chosen. What may not be chosen is for the test to see.
  private async chosen(a1: string): Promise<void> {
    const isChosen = (cell: string) => {
      const box = document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value ?? "";
      const [first, last = first] = box.split(":").map((name) => /^([A-Z]+)(\d+)$/.exec(name));
      const [, column = "", row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const letters = (name: string) => name.padStart(3, " ");
      return (
        first != null &&
        last != null &&
        Number(first[2]) <= Number(row) &&
        Number(row) <= Number(last[2]) &&
        letters(first[1]!) <= letters(column) &&
        letters(column) <= letters(last[1]!)
      );
    };
    await this.page.waitForFunction(isChosen, a1, { timeout: CHOSEN_MS }).catch(() => undefined);
  }

  /** Moves to a neighbour with an arrow key, and waits until the box of names says so, as a person does before the next key. */
  async stepTo(a1: string, arrow: "ArrowUp" | "ArrowRight" | "ArrowDown" | "ArrowLeft"): Promise<void> {
    await this.page.keyboard.press(arrow);
    await this.page.waitForFunction(
      (cell) => document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value === cell,
      a1,
    );
  }

  /** Name of the tab that is shown. */
  tab(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { workbench: Probe }).workbench.tab());
  }

  /** Clicks into a cell and waits until the grid hears the keys there: a robot's next key comes within a millisecond, a person's does not. */
  async standAt(a1: string): Promise<void> {
    await this.clickCell(a1);
    await this.page.waitForFunction((cell) => {
      // Cells that are one are named from first to last.
      const [stands] =
        document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value.split(":") ?? [];
      return stands === cell && (document.activeElement as HTMLElement | null)?.isContentEditable === true;
    }, a1);
  }

  /** Copies what is selected; gives the text that then is in the clipboard. */
  async copy(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.page.keyboard.press("ControlOrMeta+c");
    // Asked again and again: `waitForFunction` takes the promise itself for an answer.
    for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      if (text !== "") return text;
      await this.page.waitForTimeout(30);
    }
    throw new Error("Nothing was copied.");
  }

  /** Presses Escape where that closes the page that has the keyboard: it is gone before the key comes up, which nobody hears then. */
  async leaveByEscape(gone: Locator): Promise<void> {
    await this.page.keyboard.down("Escape");
    await gone.waitFor({ state: "detached" });
    await this.page.keyboard.up("Escape");
  }

  /** Puts text into the clipboard and pastes it at a cell. */
  async paste(a1: string, pasted: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const before = await this.cellText(a1);
    await this.standAt(a1);
    await this.page.keyboard.press("ControlOrMeta+v");
    // A lost paste stays lost: what the test looks for is not there.
    await this.page
      .waitForFunction(
        ([cell, text]) => (window as unknown as { workbench: Probe }).workbench.shown(cell!) !== text,
        [a1, before] as const,
        { timeout: 3_000 },
      )
      .catch(() => undefined);
  }

  /** Pastes what a table program puts into the clipboard: HTML, and the same as text. */
  async pasteTable(a1: string, html: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([rich, plain]) => {
        const types = { "text/plain": new Blob([plain!], { type: "text/plain" }) };
        const all = rich ? { ...types, "text/html": new Blob([rich], { type: "text/html" }) } : types;
        return navigator.clipboard.write([new ClipboardItem(all)]);
      },
      [html, text] as const,
    );
    await this.standAt(a1);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  /** Text of a cell of the tab that is shown, as it is drawn. */
  cellText(a1: string): Promise<string> {
    return this.page.evaluate(
      (cell) => (window as unknown as { workbench: Probe }).workbench.shown(cell),
      a1,
    );
  }

  /** Waits until a cell shows a text. */
  async seesCell(a1: string, shown: string): Promise<void> {
    await this.page
      .waitForFunction(
        ([cell, text]) => (window as unknown as { workbench?: Probe }).workbench?.shown(cell!) === text,
        [a1, shown] as const,
      )
      .catch(async () => {
        throw new Error(`${a1} shows "${await this.cellText(a1)}", not "${shown}".`);
      });
  }

  /** Cells of the tab that is shown whose words are not all to be read. */
  cutCells(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { workbench: Probe }).workbench.cut());
  }

  /** Where a cell is drawn, in CSS pixels. */
  async place(a1: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const ask = () =>
      this.page.evaluate((cell) => (window as unknown as { workbench: Probe }).workbench.place(cell), a1);
    // Scrolling takes effect with the next frame; rows may still be growing with words that just came.
    for (let before = await ask(); ; ) {
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const now = await ask();
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }

  /** Draws the handle at the corner of cells as far as another cell; `held` looks before the mouse is let go. */
  async drawHandle(from: string, to: string, held?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page;
    await this.place(from);
    const [start, end] = await this.page.evaluate(
      (cells) => cells.map((cell) => (window as unknown as { workbench: Probe }).workbench.where(cell)),
      [from.split(":").pop()!, to],
    );
    if (!start || !end) throw new Error(`${from} or ${to} is nowhere.`);
    const corner = { x: start.x + start.width, y: start.y + start.height };
    await this.notADoubleClick();
    await mouse.move(corner.x - 12, corner.y - 12);
    await mouse.move(corner.x - 1, corner.y - 1);
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll("canvas")].some(({ style }) => style.cursor === "crosshair"),
    );
    await mouse.down();
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
    await held?.();
    await mouse.up();
  }

  /** Chooses from the menu of a row's number, e.g. "在上方插入" or "删除选中行"; the cell must be in sight after `place`. */
  async rowMenu(a1: string, item: string): Promise<void> {
    const { y, height } = await this.place(a1);
    await this.page.mouse.click(20, y + height / 2, { button: "right" });
    await this.choose(item);
  }

  /** Chooses from the menu that is open; some items hold a field for a number in their middle. */
  async choose(item: string, typed?: string): Promise<void> {
    const entry = this.page.getByText(item).first();
    if (typed === undefined) return entry.click({ position: { x: 8, y: 8 } });
    await entry.locator("input").fill(typed);
    await this.page.keyboard.press("Enter");
  }

  /** Chooses from the menu of a column's letter. */
  async columnMenu(a1: string, item: string): Promise<void> {
    const { x, width } = await this.place(a1);
    const { y } = (await this.page.locator("canvas[id^='univer-sheet-main-canvas']").first().boundingBox())!;
    await this.page.mouse.click(x + width / 2, y + 8, { button: "right" });
    await this.choose(item);
  }

  /** Waits until the shown tab has so many columns. */
  async seesColumns(count: number): Promise<void> {
    await this.page.waitForFunction(
      (columns) => (window as unknown as { workbench: Probe }).workbench.size().columns === columns,
      count,
    );
  }

  /** Waits until a cell looks as the host says: weight and background. */
  async seesLook(
    a1: string,
    { bold = false, background = "" }: { bold?: boolean; background?: string },
  ): Promise<void> {
    await this.page.waitForFunction(
      ([cell, weight, colour]) => {
        const look = (window as unknown as { workbench: Probe }).workbench.look(cell);
        return look.bold === weight && look.background === colour;
      },
      [a1, bold, background] as const,
    );
  }

  /** Waits until the grid says this of itself. */
  async sees<K extends "seen" | "merged" | "lined" | "height">(
    what: K,
    of: Parameters<Probe[K]>[0],
    is: ReturnType<Probe[K]>,
  ): Promise<void> {
    await this.page.waitForFunction(
      ([ask, about, answer]) =>
        (window as unknown as { workbench: Record<string, (of: unknown) => unknown> }).workbench[ask]!(
          about,
        ) === answer,
      [what, of, is] as const,
    );
  }

  /** Chooses from the menu of the cell that was clicked last, whose selection stays; deeper menus: more names. */
  async cellMenu(...items: string[]): Promise<void> {
    const { x, y } = this.clicked;
    await this.page.mouse.click(x, y, { button: "right" });
    // What is drawn anew just then closes a menu.
    const first = this.page.getByText(items[0]!, { exact: true }).last();
    await first.waitFor({ timeout: 3000 }).catch(() => this.page.mouse.click(x, y, { button: "right" }));
    let above: Locator | null = null;
    for (const item of items) {
      const entry = this.page.getByText(item, { exact: true }).last();
      // A menu inside a menu closes where the list moves under the pointer: a person points at it again.
      for (let tries = 0; above && tries < 3 && !(await entry.isVisible()); tries++) {
        await entry
          .waitFor({ timeout: 1500 })
          .catch(() => above?.hover({ position: { x: 4 + tries, y: 4 } }));
      }
      await entry.click();
      above = entry;
    }
  }

  /** Whether a row of the tab is out of sight. */
  hidden(row: number): Promise<boolean> {
    return this.page.evaluate((at) => (window as unknown as { workbench: Probe }).workbench.hidden(at), row);
  }

  /** Waits until a row is out of sight, or in sight again. */
  async seesHidden(row: number, is: boolean): Promise<void> {
    await this.page.waitForFunction(
      ([at, away]) => (window as unknown as { workbench: Probe }).workbench.hidden(at) === away,
      [row, is] as const,
    );
  }

  /** Waits until the box of names names a cell. */
  async stands(a1: string): Promise<void> {
    await this.page.waitForFunction(
      (cell) => document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value === cell,
      a1,
    );
  }

  /** Shows a tab. */
  async selectTab(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first().click();
    await this.page.waitForFunction(
      (tab) => (window as unknown as { workbench: Probe }).workbench.tab() === tab,
      name,
    );
  }

  /** Types over the name of a tab after a double click, and stays in it. */
  async typeTabName(name: string, to: string): Promise<void> {
    const tab = this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first();
    const field = tab.locator("[contenteditable=true]");
    // A busy machine may take the two clicks for single ones.
    for (let tries = 0; tries < 3 && !(await field.isVisible()); tries++) {
      await tab.dblclick();
      await field.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    await this.page.keyboard.press("Control+a");
    if (to === "") await this.page.keyboard.press("Delete");
    else await this.page.keyboard.type(to);
  }

  /** Renames a tab by a double click, and waits until the host has done it. */
  async renameTab(name: string, to: string): Promise<void> {
    await this.typeTabName(name, to);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(
      (tab) => (window as unknown as { workbench?: Probe }).workbench?.tabs().includes(tab),
      to,
    );
  }

  /** Names of the visible tabs. */
  tabs(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { workbench: Probe }).workbench.tabs());
  }

  /** Becomes somebody else. */
  async actAs(mail: string): Promise<void> {
    await this.page.locator(".local-person select").selectOption(mail);
    await this.page.waitForFunction((as) => location.hash.includes(encodeURIComponent(as)), mail);
    if (await this.page.locator(".title-bar").isVisible()) await this.ready();
  }

  /** Moves the clock: "1 h", "1 d", or an ISO instant; waits until due triggers have run. */
  async advanceClock(by: string): Promise<void> {
    await this.page.locator(".local-button").first().click();
    const pane = this.page.locator(".pane");
    if (by === "1 h" || by === "1 d")
      await pane
        .locator(".clock-buttons button")
        .nth(by === "1 h" ? 0 : 1)
        .click();
    else await this.moveTo(pane, by);
    await pane.locator(".clock-buttons button").first().and(this.page.locator(":enabled")).waitFor();
    await this.page.keyboard.press("Escape");
  }

  /** Saves a picture of the window under tests/browser/screenshots. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }

  // Hands are slower than this class: a second click on a cell means another choice, not "edit".
  private async notADoubleClick(): Promise<void> {
    const since = Date.now() - this.clicked.at;
    if (since < DOUBLE_CLICK_MS) await this.page.waitForTimeout(DOUBLE_CLICK_MS - since);
  }

  private async moveTo(pane: Locator, instant: string): Promise<void> {
    const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
    await pane.locator("input[type=datetime-local]").fill(shanghai);
    await pane.locator("form .primary").click();
  }
}
