// Arrows, Enter and Esc in a menu of Univer's, which itself is walked by the mouse alone.

const SUBMENU = "[data-u-context-menu-submenu]";
const LAYER = `.univer-popup, ${SUBMENU}`;
/** A menu is drawn within this many frames, or does not come. */
const FRAMES = 60;
/** It stays when it was there for so many. */
const STEADY = 3;

/** Gives the keyboard to the menu that is just being opened; `leave` is called when it goes. */
export function walkMenu(leave: () => void): void {
  void drawn(LAYER).then((menu) => menu && new Walk(menu, leave));
}

class Walk {
  /** The items whose menus are open, outermost first. */
  #opened: HTMLElement[] = [];

  constructor(
    private readonly menu: HTMLElement,
    private readonly leave: () => void,
  ) {
    // Before anything else on the page hears of it.
    window.addEventListener("keydown", this.#onKey, true);
    itemsOf(menu)[0]?.focus();
  }

  #onKey = (event: KeyboardEvent): void => {
    const at = document.activeElement as HTMLElement | null;
    const layer = at?.closest<HTMLElement>(LAYER);
    if (!layer || !this.menu.isConnected) {
      this.#end();
      return;
    }
    const inField = at instanceof HTMLInputElement;
    if (event.key === "Escape") this.#end(true);
    else if (inField) return;
    else if (event.key === "ArrowDown") step(layer, at, 1);
    else if (event.key === "ArrowUp") step(layer, at, -1);
    else if (event.key === "ArrowLeft") this.#back();
    else if (event.key === "ArrowRight" || event.key === "Enter" || event.key === " ")
      this.#choose(at, event.key);
    else if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
  };

  #choose(item: HTMLElement | null, key: string): void {
    if (!item) return;
    if (holdsMenu(item)) {
      this.#opened.push(item);
      item.click();
      void drawn(SUBMENU).then((layer) => layer && itemsOf(layer)[0]?.focus());
    } else if (key !== "ArrowRight") {
      item.click();
      this.#end(true);
    }
  }

  #back(): void {
    const item = this.#opened.pop();
    item?.focus();
    // Univer closes a menu when the mouse leaves the item that opened it.
    item?.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, relatedTarget: document.body }));
  }

  #end(leaving = false): void {
    window.removeEventListener("keydown", this.#onKey, true);
    if (leaving) this.leave();
  }
}

const itemsOf = (layer: HTMLElement): HTMLElement[] => [
  ...layer.querySelectorAll<HTMLElement>("button:not([disabled])"),
];

/** Its last part is the arrow to the right. */
const holdsMenu = (item: HTMLElement): boolean => item.lastElementChild?.tagName.toLowerCase() === "svg";

function step(layer: HTMLElement, from: HTMLElement | null, by: 1 | -1): void {
  const items = itemsOf(layer);
  const at = from ? items.indexOf(from) : -1;
  items[(at + by + items.length) % items.length]?.focus();
}

// A menu that is just closing, or that takes its place first, would lose the keyboard again.
async function drawn(layer: string): Promise<HTMLElement | undefined> {
  let [found, since]: [HTMLElement | undefined, number] = [undefined, 0];
  for (let frame = 0; frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    const now = [...document.querySelectorAll<HTMLElement>(layer)].filter(inSight).at(-1);
    if (now !== found) [found, since] = [now, frame];
    else if (found && frame - since >= STEADY) return found;
  }
  return undefined;
}

// Univer keeps menus that are not shown far to the left.
const inSight = (found: HTMLElement): boolean =>
  found.getBoundingClientRect().left >= 0 && getComputedStyle(found).visibility !== "hidden";
