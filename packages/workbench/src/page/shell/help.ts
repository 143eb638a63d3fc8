// What the local trial is, and which keys it knows.
import { desk } from "../desk/state";
import { text } from "../text/index";

/** Shows both in a message. */
export function showHelp(): void {
  const keys = text.shortcutsText.map(([what, keysOfIt]) => text.named(what, keysOfIt));
  const message = [text.aboutText, "", text.shortcuts, ...keys].join("\n");
  desk.set({ notice: { title: text.about, message } });
}
