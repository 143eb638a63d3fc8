// Borders of a cell.
import type { BorderLine, BorderLines } from "../../calls/spreadsheet/looks";
import { type EnumValue, enumValue } from "../base/enum";
import { Color } from "./color";
import { BorderStyle } from "./enums";

/** Google's Border (not in its reference). */
export class Border {
  constructor(private readonly line: BorderLine | null | undefined) {
    Object.defineProperty(this, "line", { enumerable: false });
  }
  getColor(): Color | null {
    return this.line ? new Color(this.line.color) : null;
  }
  getBorderStyle(): EnumValue | null {
    return this.line ? enumValue(BorderStyle, this.line.style) : null;
  }
  toString(): string {
    return "Border";
  }
}

/** Google's Borders (not in its reference). */
export class Borders {
  constructor(private readonly lines: BorderLines) {
    Object.defineProperty(this, "lines", { enumerable: false });
  }
  getTop(): Border {
    return new Border(this.lines.top);
  }
  getBottom(): Border {
    return new Border(this.lines.bottom);
  }
  getLeft(): Border {
    return new Border(this.lines.left);
  }
  getRight(): Border {
    return new Border(this.lines.right);
  }
  toString(): string {
    return "Borders";
  }
}
