// Menus that a script adds to the spreadsheet's menu bar.

import type { MenuItem, Menu as MenuState } from "../../calls/ui";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";

/** Google's Menu (a builder). */
export class Menu implements Emulates<GoogleAppsScript.Base.Menu> {
  private readonly items: MenuItem[] = [];
  constructor(private readonly title: string) {}
  addItem(caption: string, functionName: string): this {
    this.items.push({ kind: "item", label: caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({ kind: "separator" });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.items.push({ kind: "menu", menu: menu.wire() });
    return this;
  }
  addToUi(): void {
    call["Ui.addMenu"](this.wire());
  }
  toString(): string {
    return "Menu";
  }
  wire(): MenuState {
    return { title: this.title, items: this.items };
  }
}
