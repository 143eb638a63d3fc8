// Ui: menus, sidebars, dialogs, and the questions that suspend a script.

import type { Answer, Page, UiCalls } from "../calls/ui";
import type { Text } from "../calls/wire";
import { SCOPE } from "../kernel/scopes";
import { type Context, ScriptError, type Services, type Wait } from "../kernel/types";
import type { Locks } from "../lock";
import type { OpenPage, Windows } from "./windows";

const DEFAULT_DIALOG = { width: 600, height: 400 };
const SIDEBAR_WIDTH = 300;
const LOCALE_MENU = "Custom Menu";

function windowOf(context: Context, app = "SpreadsheetApp"): string {
  const { uiWindow } = context.execution;
  if (uiWindow === null) throw new ScriptError(`Cannot call ${app}.getUi() from this context.`);
  return uiWindow;
}

/** The Ui services of one host. */
export function uiServices(windows: Windows, locks: Locks): Services<UiCalls> {
  return {
    "Ui.get": (context, app) => void windowOf(context, app),
    "Ui.addMenu": (context, menu) => {
      windows.addMenu(windowOf(context), { ...menu, title: menu.title || LOCALE_MENU });
    },
    "Ui.showSidebar": (context, page) => showSidebar(windows, context, page),
    "Ui.showDialog": (context, page, title, modal) =>
      showDialog(windows, context, page, String(title), modal),
    "Ui.ask": (context, kind, title, message, buttons) => {
      if (context.execution.authMode !== "FULL")
        throw new ScriptError(`You do not have permission to call Ui.${kind}`);
      // A suspended script keeps no lock (https://developers.google.com/apps-script/reference/base/ui).
      locks.releaseAll(context.execution.id);
      return ask(windows, context, {
        kind,
        title,
        message,
        buttons,
      });
    },
  };
}

function showSidebar(windows: Windows, context: Context, { content, title }: Page): void {
  context.requireScope("Ui.showSidebar", SCOPE.containerUi);
  const windowId = windowOf(context);
  const pageId = context.newId(16);
  const shown: OpenPage = {
    pageId,
    kind: "sidebar",
    modal: false,
    title: title ?? "",
    html: content,
    width: SIDEBAR_WIDTH,
    height: 0,
  };
  windows.addPage(windowId, shown);
  context.emit({ type: "sidebar", windowId, title: shown.title, html: content, pageId });
}

function showDialog(windows: Windows, context: Context, page: Page, title: string, modal: boolean): void {
  context.requireScope(modal ? "Ui.showModalDialog" : "Ui.showModelessDialog", SCOPE.containerUi);
  const windowId = windowOf(context);
  const pageId = context.newId(16);
  const { content: html } = page;
  const size = { width: page.width ?? DEFAULT_DIALOG.width, height: page.height ?? DEFAULT_DIALOG.height };
  windows.addPage(windowId, { pageId, kind: "dialog", modal, title, html, ...size });
  context.emit({ type: "dialog", windowId, dialog: { kind: "html", modal, title, html, ...size, pageId } });
}

interface Question {
  kind: "alert" | "prompt";
  title: string | null;
  message: Text;
  buttons: string;
}

// Answers given beforehand are used first: those of the run, then those of the window.
function ask(windows: Windows, context: Context, question: Question): Answer | Wait<Answer> {
  const windowId = windowOf(context);
  const { id: executionId } = context.execution;
  const prepared =
    context.local<(string | [string, string])[]>("host.answers", () => []).shift() ??
    windows.get(windowId)?.answers.shift();
  if (prepared !== undefined) {
    const [button, text] = typeof prepared === "string" ? [prepared, ""] : prepared;
    return { button, text };
  }
  windows.answered.delete(executionId);
  const { kind, buttons } = question;
  const shown = {
    kind,
    title: question.title ?? "",
    message: question.message ?? "",
    buttons,
    executionId,
  };
  context.emit({ type: "dialog", windowId, dialog: shown });
  const ready = () => {
    const answer = windows.answered.get(executionId);
    if (!answer) return windows.get(windowId) ? undefined : { value: { button: "CLOSE", text: "" } };
    windows.answered.delete(executionId);
    return { value: answer };
  };
  return { wait: "ui", until: null, ready };
}
