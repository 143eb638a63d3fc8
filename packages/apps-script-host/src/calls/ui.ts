// Ui: menus, pages and questions.
import type { Text } from "./wire";

/** A menu as a script made it. */
export interface Menu {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

/** One line of a menu. */
export type MenuItem =
  | { readonly kind: "item"; readonly label: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly menu: Menu };

/** A page for a sidebar or dialog; sizes in pixels. */
export interface Page {
  readonly content: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** An answer to alert or prompt: the button pressed and the text typed. */
export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** `Ui.ask` waits for a person. */
export interface UiCalls {
  "Ui.get"(app: string): void;
  "Ui.addMenu"(menu: Menu): void;
  "Ui.showSidebar"(page: Page): void;
  "Ui.showDialog"(page: Page, title: Text, modal: boolean): void;
  "Ui.ask"(kind: "alert" | "prompt", title: string | null, message: Text, buttons: string): Answer;
}
