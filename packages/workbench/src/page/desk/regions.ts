// Parts of the page that F6 goes through, so that everything is reached without a mouse.
import { goTo } from "./route";
import { theGrid } from "./sheet";

type Region = readonly [selector: string, enter: () => boolean];

const enterBy = (selector: string) => () => {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
};

const REGIONS: readonly Region[] = [
  [
    ".grid-room",
    () => {
      theGrid()?.focus();
      return theGrid() !== null;
    },
  ],
  [".sidebar", enterBy(".sidebar iframe")],
  [".local-bar", enterBy(".local-bar select, .local-bar button")],
  [".menu-bar", enterBy(".menu-title")],
  [".format-bar", enterBy(".format-bar button")],
];

/** Goes to the next part that is there, or to the one before; a dialog keeps the keyboard. */
export function goOn(back: boolean): void {
  const here = document.activeElement;
  if (here?.closest(".modal")) return;
  const at = Math.max(
    0,
    REGIONS.findIndex(([selector]) => here?.closest(selector)),
  );
  const order = REGIONS.map(
    (_, step) => REGIONS[(at + (back ? -1 - step : 1 + step) + REGIONS.length) % REGIONS.length]!,
  );
  order.find(([, enter]) => enter());
}

/** So many frames a list may take to be drawn. */
const PATIENCE = 120;

/** Leaves the file for the list; pressed by keys, the list has the keyboard: a finger's must not come up over it. */
export function goToFiles(as: string, { detail }: { detail: number }): void {
  goTo(null, as);
  if (detail === 0) enterFiles();
}

// Once it is drawn: its search, else its first file.
function enterFiles(frames = PATIENCE): void {
  const first = (selector: string) => document.querySelector<HTMLElement>(`.drive ${selector}`);
  const entrance = first(".file-search") ?? first(".file-table .link");
  if (entrance) entrance.focus();
  else if (frames > 0) requestAnimationFrame(() => enterFiles(frames - 1));
}

/** Whether a menu item was chosen by keys, and nothing was pressed or clicked since: what it opens takes the keyboard. */
let awaited = false;

/** A menu item was chosen. */
export function chosen(byKeys: boolean): void {
  awaited = byKeys;
}

/** Whether what opens now is what somebody without a mouse waits for. */
export const isAwaited = (): boolean => awaited;

/** Listens for F6, for as long as the page is open. */
export function followF6(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      awaited = false;
      if (event.key !== "F6") return;
      event.preventDefault();
      goOn(event.shiftKey);
    },
    true,
  );
  window.addEventListener("pointerdown", () => (awaited = false), true);
}
