// The help menu's own two items.
import { desk } from "../desk/state";
import { text } from "../text/index";

/** Not a script's function: shows the keyboard shortcuts. */
export const HELP_KEYS = "help:keys";
/** Not a script's function: says what the local trial is. */
export const HELP_ABOUT = "help:about";

/** Shows a page of help; false where the item is a script's. */
export function showHelp(name: string): boolean {
  if (name === HELP_KEYS) {
    const lines = text.shortcutsText.map(([what, keys]) => `${what}：${keys}`);
    desk.set({ notice: { title: text.shortcuts, message: lines.join("\n") } });
    return true;
  }
  if (name !== HELP_ABOUT) return false;
  desk.set({ notice: { title: text.about, message: text.aboutText } });
  return true;
}
