// Menus that a script adds to the spreadsheet's menu bar.
import { call } from "../wire";

interface WireMenu {
  title: string;
  items: unknown[];
}

/** Google's Menu (a builder). */
export class Menu {
  private readonly items: unknown[] = [];
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
    call("Ui.addMenu", this.wire());
  }
  toString(): string {
    return "Menu";
  }
  wire(): WireMenu {
    return { title: this.title, items: this.items };
  }
}
