// The list of a cell's choices, for people who hear the page instead of seeing it: Univer draws it without roles, outside of the grid.
import { text } from "../text/index";

const LIST = "[data-u-comp=sheets-dropdown-list]";

/** Names lists as they open, until the function that it gives is called. */
export function nameLists(): () => void {
  const observer = new MutationObserver(() => document.querySelectorAll<HTMLElement>(LIST).forEach(name));
  observer.observe(document.body, { subtree: true, childList: true });
  return () => observer.disconnect();
}

function name(list: HTMLElement): void {
  const choices = list.querySelector<HTMLElement>(".univer-overflow-y-auto");
  if (!choices || choices.getAttribute("role") === "listbox") return;
  list.setAttribute("role", "region");
  choices.setAttribute("role", "listbox");
  for (const part of [list, choices]) part.setAttribute("aria-label", text.parts.choices);
  // Reached by Tab, as what can be scrolled must be; a press beside a choice leaves the keyboard where it is.
  choices.tabIndex = 0;
  list.addEventListener("mousedown", (event) => event.preventDefault());
  for (const option of choices.children) {
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(option.querySelector("svg") !== null));
  }
}
