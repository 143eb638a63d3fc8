// What Univer's own buttons are called, for people who hear the page instead of seeing it; Univer gives them no names.
import { text } from "../text/index";

/** Names the grid's parts, now and whenever Univer draws them anew, until the function that it gives is called. */
export function nameParts(container: HTMLElement): () => void {
  const observer = new MutationObserver(() => name(container));
  name(container);
  observer.observe(container, { subtree: true, childList: true });
  return () => observer.disconnect();
}

function name(container: HTMLElement): void {
  label(container.querySelectorAll('[data-u-comp="defined-name"] input'), [text.parts.place]);
  label(container.querySelectorAll('[data-u-comp="sheet-bar-append-button"]'), [
    text.parts.addTab,
    text.parts.allTabs,
    text.parts.tabsLeft,
    text.parts.tabsRight,
  ]);
  label(container.querySelectorAll('[data-u-comp="slide-tab-bar"]'), [text.parts.tabs]);
  label(container.querySelectorAll('footer [data-u-comp="button"]'), [
    text.parts.smaller,
    text.parts.larger,
    text.parts.zoom,
  ]);
  for (const link of container.querySelectorAll('[data-u-comp="defined-name"] a')) {
    set(link, "role", "button");
    set(link, "aria-label", text.parts.names);
  }
  // A box around a button is none itself.
  for (const box of container.querySelectorAll("footer div[aria-expanded]"))
    box.removeAttribute("aria-expanded");
  hideTrack(container);
  // Univer's own news, which stay empty here, are two places of one name.
  label(document.querySelectorAll("section[aria-relevant]"), [text.parts.news, text.parts.moreNews]);
  // Univer's empty columns beside the cells are no landmarks.
  for (const side of container.querySelectorAll("aside")) set(side, "role", "presentation");
  orderStops(container);
}

/** The cells stand where they are among the stops of Tab, not before all others; the drawn line of input is none. */
function orderStops(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll("canvas[tabindex]"))
    set(canvas, "tabindex", canvas.id.startsWith("univer-sheet-main-canvas") ? "0" : "-1");
}

/** The track of the zoom cannot be moved by keys, and its roles are none: the buttons beside it do the same. */
function hideTrack(container: HTMLElement): void {
  const track = container.querySelector("footer [role=track]");
  if (!track) return;
  track.removeAttribute("role");
  set(track, "aria-hidden", "true");
  for (const part of track.querySelectorAll("[role]")) {
    part.removeAttribute("role");
    set(part, "tabindex", "-1");
  }
}

function label(parts: NodeListOf<Element>, names: readonly string[]): void {
  for (const [index, part] of [...parts].entries()) if (names[index]) set(part, "aria-label", names[index]);
}

function set(part: Element, attribute: string, value: string): void {
  if (part.getAttribute(attribute) !== value) part.setAttribute(attribute, value);
}
