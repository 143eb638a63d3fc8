// Ui and Browser inside a realm.
import type { PreludePart } from "../base/class";
import { type EnumValue, enumOf, enumValue } from "../base/enum";
import type { HtmlOutput } from "../html/output";
import { call } from "../wire";
import { Menu } from "./menu";

const Button = enumOf("Button", "CLOSE OK CANCEL YES NO");
const ButtonSet = enumOf("ButtonSet", "OK OK_CANCEL YES_NO YES_NO_CANCEL");

interface Answer {
  button: string;
  text: string;
}

/** Google's PromptResponse. */
export class PromptResponse {
  constructor(private readonly answer: Answer) {}
  getSelectedButton(): EnumValue {
    return enumValue(Button, this.answer.button) as EnumValue;
  }
  getResponseText(): string {
    return this.answer.text;
  }
  toString(): string {
    return "PromptResponse";
  }
}

// (prompt) · (prompt, buttons) · (title, prompt, buttons)
function ask(kind: "alert" | "prompt", args: unknown[]): Answer {
  const [first, second, third] = args;
  if (args.length === 3) return call("Ui.ask", kind, first, second, third);
  return call("Ui.ask", kind, null, first, second ?? ButtonSet.OK);
}

function page(output: HtmlOutput): unknown {
  return {
    content: output.getContent(),
    title: output.getTitle(),
    width: output.getWidth(),
    height: output.getHeight(),
  };
}

/** Google's Ui. */
export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): Menu {
    return new Menu(String(caption));
  }
  /** In the extensions menu on Google; here a menu of its own. */
  createAddonMenu(): Menu {
    return new Menu("");
  }
  alert(...args: unknown[]): EnumValue {
    return enumValue(Button, ask("alert", args).button) as EnumValue;
  }
  prompt(...args: unknown[]): PromptResponse {
    return new PromptResponse(ask("prompt", args));
  }
  showSidebar(userInterface: HtmlOutput): void {
    call("Ui.showSidebar", page(userInterface));
  }
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    call("Ui.showDialog", page(userInterface), title, true);
  }
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    call("Ui.showDialog", page(userInterface), title, false);
  }
  /** Deprecated: a dialog of unknown modality. */
  showDialog(userInterface: HtmlOutput): void {
    call("Ui.showDialog", page(userInterface), userInterface.getTitle() ?? "", true);
  }
  toString(): string {
    return "Ui";
  }
}

const ui = new Ui();

/** The Ui of the open document, e.g. `getUi("SpreadsheetApp")`; refused where nobody looks. */
export function getUi(app: string): Ui {
  call("Ui.get", app);
  return ui;
}

const Buttons = ButtonSet;

/** Google's old Browser service. */
export class Browser {
  readonly Buttons = Buttons;
  msgBox(...args: unknown[]): string {
    return boxName(ask("alert", args).button);
  }
  inputBox(...args: unknown[]): string {
    const { button, text } = ask("prompt", args);
    return button === "OK" || button === "YES" ? text : boxName(button);
  }
  toString(): string {
    return "Browser";
  }
}

// The old service answers with lower-case names; × counts as cancel.
const boxName = (button: string): string => (button === "CLOSE" ? "cancel" : button.toLowerCase());

/** The user interface services. */
export const uiPart: PreludePart = {
  globals: { Browser: new Browser() },
  classes: {
    "Base.Ui": Ui,
    "Base.Menu": Menu,
    "Base.PromptResponse": PromptResponse,
    "Base.Browser": Browser,
  },
};
