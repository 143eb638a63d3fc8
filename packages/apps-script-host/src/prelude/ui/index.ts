// Ui and Browser inside a realm.

import type { Answer, Page } from "../../calls/ui";
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf, enumValue } from "../base/enum";
import type { HtmlOutput } from "../html/output";
import { call } from "../wire";
import { Menu } from "./menu";

const Button = enumOf("Button", "CLOSE OK CANCEL YES NO");
const ButtonSet = enumOf("ButtonSet", "OK OK_CANCEL YES_NO YES_NO_CANCEL");

/** Google's PromptResponse. */
export class PromptResponse implements Emulates<GoogleAppsScript.Base.PromptResponse> {
  constructor(private readonly answer: Answer) {}
  getSelectedButton(): EnumValue {
    return enumValue(Button, this.answer.button);
  }
  getResponseText(): string {
    return this.answer.text;
  }
  toString(): string {
    return "PromptResponse";
  }
}

type Question = [prompt: string, buttons?: EnumValue] | [title: string, prompt: string, buttons: EnumValue];

// (prompt) · (prompt, buttons) · (title, prompt, buttons)
function ask(kind: "alert" | "prompt", question: Question): Answer {
  if (question.length === 3) return call["Ui.ask"](kind, ...question);
  const [prompt, buttons] = question;
  return call["Ui.ask"](kind, null, prompt, buttons ?? ButtonSet.OK);
}

function page(output: HtmlOutput): Page {
  return {
    content: output.getContent(),
    title: output.getTitle(),
    width: output.getWidth(),
    height: output.getHeight(),
  };
}

/** Google's Ui. */
export class Ui implements Emulates<GoogleAppsScript.Base.Ui> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): Menu {
    return new Menu(String(caption));
  }
  /** In the extensions menu on Google; here a menu of its own. */
  createAddonMenu(): Menu {
    return new Menu("");
  }
  alert(...question: Question): EnumValue {
    return enumValue(Button, ask("alert", question).button);
  }
  prompt(...question: Question): PromptResponse {
    return new PromptResponse(ask("prompt", question));
  }
  showSidebar(userInterface: HtmlOutput): void {
    call["Ui.showSidebar"](page(userInterface));
  }
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    call["Ui.showDialog"](page(userInterface), title, true);
  }
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    call["Ui.showDialog"](page(userInterface), title, false);
  }
  /** Deprecated: a dialog of unknown modality. */
  showDialog(userInterface: HtmlOutput): void {
    call["Ui.showDialog"](page(userInterface), userInterface.getTitle() ?? "", true);
  }
  toString(): string {
    return "Ui";
  }
}

const ui = new Ui();

/** The Ui of the open document, e.g. `getUi("SpreadsheetApp")`; refused where nobody looks. */
export function getUi(app: string): Ui {
  call["Ui.get"](app);
  return ui;
}

const Buttons = ButtonSet;

/** Google's old Browser service. */
export class Browser implements Emulates<GoogleAppsScript.Base.Browser> {
  readonly Buttons = Buttons;
  msgBox(...question: Question): string {
    return boxName(ask("alert", question).button);
  }
  inputBox(...question: Question): string {
    const { button, text } = ask("prompt", question);
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
