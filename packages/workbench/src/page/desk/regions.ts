// Parts of the page that F6 goes through, so that everything is reached without a mouse.
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

/** Listens for F6, for as long as the page is open. */
export function followF6(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      goOn(event.shiftKey);
    },
    true,
  );
}
