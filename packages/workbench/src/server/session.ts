// One host, the windows that people have open on it, and who is told what.
import { type Host, type HostEvent, type HostWindow, instantAfter, type RunResult } from "apps-script-host";
import type { EditResult, Fired, Looking, Outcome, Push, UserEdit } from "../wire/api";
import { ClockMove } from "./clock-move";
import { withMeantFormulas } from "./formulas-after";
import { asMeant } from "./meant";
import { refusalOf, WorkbenchRefusal } from "./refusal";
import { Streams } from "./streams";
import { Watch } from "./watch";

interface OpenWindow {
  window: HostWindow;
  client: string;
}

type WindowEvent = Extract<HostEvent, { windowId: string }>;

/** Everything that lives between a host and the pages that show it. */
export class Session {
  readonly streams: Streams;
  #windows = new Map<string, OpenWindow>();
  /** UI that a script asked for in a window whose opening is still under way. */
  #early = new Map<string, Push[]>();
  /** The window whose press of a menu item or call from a page is just being started. */
  #starting: string | null = null;
  #moving: ClockMove | null = null;
  #watch!: Watch;
  #off!: () => void;

  constructor(public host: Host) {
    this.streams = new Streams((client) => this.#leave(client));
    this.#follow(host);
  }

  /** Puts another host (a fresh one) behind the same pages, and makes them start again. */
  replace(host: Host): void {
    this.#off();
    this.#watch.close();
    this.#windows.clear();
    this.host = host;
    this.#follow(host);
    this.streams.all({ type: "reset" });
  }

  async open(client: string, fileId: string, user: string, language: string) {
    this.#mustSee(fileId, user);
    const window = await this.host.openWindow(fileId, user, language);
    this.#windows.set(window.id, { window, client });
    for (const push of this.#early.get(window.id) ?? []) this.streams.send(client, push);
    this.#early.delete(window.id);
    return window;
  }

  /** @throws Error when the window was closed, e.g. by a reset. */
  window(windowId: string): HostWindow {
    const open = this.#windows.get(windowId);
    if (!open) throw new Error("This window is no longer open. Reload the page.");
    return open.window;
  }

  /** Windows that a page has open. */
  windowsOf(client: string): string[] {
    return [...this.#windows].filter(([, open]) => open.client === client).map(([id]) => id);
  }

  close(windowId: string): void {
    const open = this.#windows.get(windowId);
    if (!open) return;
    this.#windows.delete(windowId);
    open.window.close();
    const { spreadsheetId, user } = open.window;
    if (!this.#looksAt(spreadsheetId, user)) this.#watch.forget(spreadsheetId, user);
  }

  /** @throws Error when the person may not see the file. */
  look(fileId: string, user: string) {
    this.#mustSee(fileId, user);
    return this.#watch.look(fileId, user);
  }

  /** Does an edit where its person saw the rows in a revision of their picture. */
  async edit(
    windowId: string,
    edit: UserEdit,
    { looking, seen }: { looking?: Looking | undefined; seen?: number | undefined },
  ): Promise<EditResult & { gone?: boolean; sorted?: boolean; revision: number }> {
    const window = this.window(windowId);
    const { spreadsheetId: fileId, user } = window;
    const moved = seen === undefined ? [] : this.#watch.shiftsSince(fileId, user, seen, windowId);
    const shifts = (id: number) => moved.filter(({ sheetId }) => sheetId === id);
    const there = edit.kind === "cut" ? shifts(edit.to.sheetId) : undefined;
    const here = "sheetId" in edit ? shifts(edit.sheetId) : [];
    const names = (id: number) => this.#watch.tabName(fileId, user, id);
    const meant = asMeant(withMeantFormulas(edit, moved, names), here, there);
    if (!meant) {
      const sorted = [...here, ...(there ?? [])].some(({ order }) => order);
      return { ok: false, message: null, gone: true, sorted, revision: this.settle(fileId, user) };
    }
    this.#watch.ascribe(doingOf(meant, windowId, fileId));
    try {
      const result = await window.edit(meant, looking);
      return { ...result, revision: this.settle(fileId, user) };
    } finally {
      this.#watch.ascribe(null);
    }
  }

  /** Tells everybody about an edit now and gives the editor's revision. */
  settle(fileId: string, user: string): number {
    this.#watch.flush(fileId);
    return this.#watch.revision(fileId, user);
  }

  /** Starts an execution for a window (`asked`: what the person pressed there), so that its progress and Stop button appear there and only there. */
  async start(
    windowId: string,
    asked: (window: HostWindow) => string | undefined,
    run: (window: HostWindow) => Promise<RunResult>,
  ): Promise<Outcome> {
    this.#starting = windowId;
    try {
      const window = this.window(windowId);
      const words = asked(window);
      const result = await run(window);
      if (words) askedBy.set(result, words);
      return outcome(result);
    } finally {
      if (this.#starting === windowId) this.#starting = null;
      this.#watch.flush(this.window(windowId).spreadsheetId);
    }
  }

  /** Moves the clock; due triggers run on the way. Pages hear how far it is, and of all that changed when it has arrived. */
  async moveClock(by: string) {
    const from = Date.parse(this.host.now());
    const move = new ClockMove(from, instantAfter(from, by), (push) => this.streams.all(push));
    this.#moving = move;
    this.#watch.hold();
    const mails = this.host.mails().length;
    try {
      const ran = (await this.host.advance(by, move.signal)).map(firedOf);
      return { ran, mails: this.host.mails().length - mails, halted: move.signal.aborted };
    } finally {
      move.end();
      if (this.#moving === move) this.#moving = null;
      if (!this.#moving) {
        this.#watch.release();
        this.#watch.all();
      }
    }
  }

  haltClock(): void {
    this.#moving?.halt();
  }

  end(): void {
    this.#off();
    this.#watch.close();
    this.streams.close();
  }

  #mustSee(fileId: string, user: string): void {
    const file = this.host.files().find((each) => each.id === fileId && !each.trashed);
    if (!file) throw new Error("Requested entity was not found.");
    const people = [file.owner, ...file.editors, ...file.viewers];
    if (!people.includes(user))
      throw new Error("You do not have permission to access the requested document.");
  }

  #follow(host: Host): void {
    this.#watch = new Watch(host, (fileId, user, push) => this.#tellLookers(fileId, user, push));
    this.#off = host.on((event) => this.#heard(event));
  }

  #heard(event: HostEvent): void {
    if (event.type === "structure" && event.lines) this.#watch.moved(event.spreadsheetId, event.lines);
    if (event.type === "cells" || event.type === "structure") this.#watch.touched(event.spreadsheetId);
    else if (event.type === "clock") this.#tellTime(event.now);
    else if (event.type === "execution") this.#tellExecution(event);
    else if (event.type === "fault") this.#tellTrouble(event.error);
    else if ("windowId" in event) this.#tellWindow(event);
    else if (event.type === "files" || event.type === "mail") this.streams.all(event);
  }

  // A full disk meets scripts as a broken service of Google's: people are told what it is.
  #tellTrouble(error: unknown): void {
    const refusal = refusalOf(error);
    if (refusal instanceof WorkbenchRefusal) this.streams.all({ type: "trouble", message: refusal.message });
  }

  #tellTime(now: number): void {
    if (this.#moving) this.#moving.reached(now);
    else this.streams.all({ type: "clock", now: new Date(now).toISOString() });
  }

  // What the moved clock fires is counted; hundreds of such pushes would leave pages no time for anything else.
  #tellExecution({ cause, ...event }: Extract<HostEvent, { type: "execution" }>): void {
    if (this.#moving && cause === "clock") this.#moving.heard(event.state);
    else this.streams.all({ ...event, windowId: this.#claim(event.state) });
  }

  #claim(state: "started" | "ended"): string | null {
    if (state === "ended") return null;
    const windowId = this.#starting;
    this.#starting = null;
    return windowId;
  }

  #tellWindow(event: WindowEvent): void {
    const open = this.#windows.get(event.windowId);
    if (open) this.streams.send(open.client, event);
    else this.#early.set(event.windowId, [...(this.#early.get(event.windowId) ?? []), event]);
  }

  #tellLookers(fileId: string, user: string, push: Push): void {
    const clients = new Set<string>();
    for (const { window, client } of this.#windows.values())
      if (window.spreadsheetId === fileId && window.user === user) clients.add(client);
    for (const client of clients) this.streams.send(client, push);
  }

  #looksAt(fileId: string, user: string): boolean {
    return [...this.#windows.values()].some(
      ({ window }) => window.spreadsheetId === fileId && window.user === user,
    );
  }

  #leave(client: string): void {
    for (const [id, open] of this.#windows) if (open.client === client) this.close(id);
  }
}

/** What people pressed, by what came of it; forgotten with the host's own list. */
const askedBy = new WeakMap<RunResult, string>();

function firedOf({ ok, functionName, cause }: RunResult): Fired {
  return { ok, functionName, cause, asked: null };
}

/** An execution as pages see it: stacks stay here. */
export function outcome(result: RunResult): Outcome {
  const { error, ...rest } = result;
  const asked = askedBy.get(result) ?? null;
  return { ...rest, asked, error: error && { name: error.name, message: error.message } };
}

function doingOf(edit: UserEdit, windowId: string, fileId: string): Parameters<Watch["ascribe"]>[0] {
  switch (edit.kind) {
    case "insertRows":
    case "deleteRows": {
      const rows = edit.kind === "insertRows" ? edit.count : -edit.count;
      return { windowId, fileId, sheetId: edit.sheetId, at: edit.at, rows };
    }
    case "insertColumns":
    case "deleteColumns": {
      const columns = edit.kind === "insertColumns" ? edit.count : -edit.count;
      return { windowId, fileId, sheetId: edit.sheetId, at: edit.at, columns };
    }
    default:
      return null;
  }
}
