// A tab's name while it is typed: Escape gives back the one before, and so does a name that cannot be.
import { nameCharacterCheck } from "@univerjs/core";
import { desk } from "../desk/state";
import { text } from "../text/index";

const TAB = '[data-u-comp="slide-tab-item"]';
const NAME = `${TAB} span[contenteditable]`;

/** Watches the names of tabs until the function that it gives is called; `taken` names the other tabs, hidden ones too. */
export function watchTabNames(container: HTMLElement, taken: (tabId: string) => string[]): () => void {
  let before: { field: HTMLElement; name: string } | null = null;
  const back = (field: HTMLElement) => {
    if (before?.field === field) field.textContent = before.name;
  };
  const begin = ({ target }: Event) => {
    const field = nameField(target);
    if (field && before?.field !== field) before = { field, name: field.textContent ?? "" };
  };
  const leaveByEscape = (event: KeyboardEvent) => {
    const field = nameField(event.target);
    if (!field || event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    back(field);
    field.blur();
  };
  // Before Univer looks at the name, which would hold on to whoever cannot think of another one.
  const end = ({ target }: Event) => {
    const field = nameField(target);
    if (!field) return;
    const wrong = before?.field === field ? wrongName(field, before.name, taken) : null;
    if (wrong) {
      back(field);
      desk.set({ notice: { title: text.refusedTitle, message: wrong } });
    }
    before = null;
  };
  const over = new AbortController();
  const listen = { signal: over.signal };
  const first = { ...listen, capture: true };
  container.addEventListener("focusin", begin, first);
  container.addEventListener("keydown", leaveByEscape, first);
  container.addEventListener("focusout", end, first);
  letGo(container, listen);
  return () => over.abort();
}

/**
 * A name that is left soon after the double click: Univer, which hears no letting go while a name is typed, would take the second press for
 * a long one and lift the tab out of the strip for good.
 */
function letGo(container: HTMLElement, listen: AddEventListenerOptions): void {
  let pointerId: number | null = null;
  container.addEventListener("pointerdown", (event) => (pointerId = event.pointerId), listen);
  container.addEventListener(
    "focusout",
    ({ target }) => {
      const isName = target instanceof Element && target.matches(`${TAB} span`);
      if (isName && pointerId !== null)
        target.closest(TAB)?.dispatchEvent(new PointerEvent("pointerup", { pointerId }));
    },
    listen,
  );
}

const nameField = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement && target.matches(NAME) ? target : null;

function wrongName(field: HTMLElement, before: string, taken: (tabId: string) => string[]): string | null {
  const name = field.textContent ?? "";
  if (name === before) return null;
  if (name.trim() === "") return text.tabUnnamed;
  const tabId = field.closest<HTMLElement>("[data-id]")?.dataset.id ?? "";
  if (taken(tabId).some((other) => other.toLowerCase() === name.toLowerCase())) return text.tabTaken(name);
  return nameCharacterCheck(name) ? null : text.tabSigns(name);
}
