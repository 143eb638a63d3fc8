// A browser window of one person, as the workbench or a test drives it.
import type { EditResult, HostWindow, Menu, RunOptions, RunResult, UserEdit } from "../api";
import type { Plain } from "../kernel/types";
import type { OpenPage, WindowState } from "../ui/windows";
import type { LocalHost } from "./host";
import { illegalArgument } from "./page-arguments";

/** One open window of a host. */
export class LocalWindow implements HostWindow {
  readonly id: string;
  readonly user: string;
  readonly spreadsheetId: string;
  private view: RunOptions["view"];

  constructor(
    private readonly host: LocalHost,
    private readonly state: WindowState,
  ) {
    this.id = state.id;
    this.user = state.user;
    this.spreadsheetId = state.spreadsheetId;
  }

  menus(): Menu[] {
    return this.state.menus;
  }

  pages(): OpenPage[] {
    return [...this.state.pages];
  }

  reopenPage(page: OpenPage): void {
    this.host.windows.addPage(this.id, page);
  }

  closePage(pageId: string): void {
    this.host.windows.closePage(this.id, pageId);
  }

  willAnswer(...answers: (string | [string, string])[]): void {
    this.state.answers.push(...answers);
  }

  async look(view: RunOptions["view"]): Promise<void> {
    this.view = view;
    await this.host.selected(this.here());
  }

  async click(functionName: string, view = this.view): Promise<RunResult> {
    this.view = view;
    return this.host.run(functionName, [], { ...this.here(), cause: "menu" });
  }

  async call(pageId: string, functionName: string, args: unknown[], view = this.view): Promise<RunResult> {
    if (!this.state.pages.some((page) => page.pageId === pageId)) throw new Error(`No open page ${pageId}.`);
    const illegal = illegalArgument(args);
    if (illegal !== null) throw new TypeError(illegal);
    this.view = view;
    const plain: Plain[] = JSON.parse(JSON.stringify(args));
    return this.host.run(functionName, plain, { ...this.here(), cause: "rpc" });
  }

  answer(executionId: string, button: string, text = ""): void {
    this.host.answer(executionId, button, text);
  }

  edit(edit: UserEdit, view = this.view): Promise<EditResult> {
    this.view = view;
    return this.host.editIn(this.here(), edit);
  }

  close(): void {
    this.host.windows.close(this.id);
    this.host.wake();
  }

  private here() {
    const { id: windowId, user, spreadsheetId, view } = this;
    return { windowId, user, spreadsheetId, view };
  }
}
