// The host's public face: what tests, tools and the workbench may use.
import type { Fault, LogLine, Meter } from "./kernel/running";
import type { AuthMode, Cause, HostEvent, Plain, Snapshot, Store } from "./kernel/types";
import type { SentMail } from "./mail";
import type { EditResult, UndoResult, UserEdit } from "./spreadsheet/user-edit";
import type { Menu, OpenPage } from "./ui/windows";
import type { Network } from "./urlfetch/network";
import type { SpreadsheetView } from "./workbook/view";

export type { LogLine, Meter } from "./kernel/running";
export type { SentMail } from "./mail";
export type { EditResult, LookChange, UndoResult, UserEdit } from "./spreadsheet/user-edit";
export type { Menu } from "./ui/windows";
export * from "./workbook/view";

/** Files of an Apps Script project: a folder path, or the files themselves. */
export type Project = string | { files: ProjectFile[] };

/** One file of a project, named as in the script editor (no ending). */
export interface ProjectFile {
  name: string;
  kind: "script" | "html" | "manifest";
  source: string;
}

/** Options of `createHost`. */
export interface HostOptions {
  project: Project;
  /** Path of the SQLite file; ":memory:" (default) keeps nothing. */
  store?: string;
  /** ISO instant at which the host's clock stands; default: the machine's time. */
  now?: string;
  /** "running" goes on at the machine's pace (workbench); "still" moves only by advance() and sleeps (tests, default). */
  clock?: "still" | "running";
  /** The owner account, default "owner@host.example". */
  user?: string;
  locale?: string;
  timeZone?: string;
  /** Name of the spreadsheet that is made at the first start. */
  name?: string;
  /** Seed of ids, Math.random and the scheduler. */
  seed?: number;
  /** "direct" runs executions on this thread, one after another; "port" on worker threads, many at a time. */
  transport?: "direct" | "port";
  /** Daily quotas of a "consumer" (default, strict) or "workspace" account. */
  account?: "consumer" | "workspace";
  /** True: the still clock also moves on by the modelled time of each call. */
  modelledClock?: boolean;
  /** Answers for hosts outside Google; without it there are none. */
  network?: Network;
}

/** Options of `createGlobals`, all optional. */
export interface GlobalsOptions {
  /** The account that everything runs as; default "owner@host.example". */
  email?: string;
  /** The account's display name. */
  ownerName?: string;
  /** Zone of script and spreadsheets; default: the process's. A zone that is named becomes the process's own, so that `new Date(2020, 2, 25)` means midnight there. */
  timeZone?: string;
  /** Locale of spreadsheets and account, e.g. "zh_CN"; default "en_US". */
  locale?: string;
  /** OAuth scopes held; default: all. */
  scopes?: readonly string[];
  /** ISO instant at which the host's clock stands; default: the machine's running time. */
  now?: string;
  /** Path of the SQLite file; default: nothing is kept. */
  store?: string;
  /** Project whose HTML files HtmlService reads; default: none. */
  project?: Project;
  /** Answers for hosts outside Google; without it there are none. */
  network?: Network;
  seed?: number;
}

/** Options of one run. */
export interface RunOptions {
  user?: string;
  cause?: Cause;
  /** Bound spreadsheet; default: the first script's container. */
  spreadsheetId?: string;
  /** Browser window for UI; default: none, so that getUi() is refused, except for causes menu and rpc. */
  windowId?: string;
  authMode?: AuthMode;
  /** What the person is looking at. */
  view?: { sheetId: number; row: number; column: number; rows: number; columns: number };
  /** Answers to alert/prompt in order, where no window answers: a button name, or [button, text]. */
  answers?: (string | [string, string])[];
  /** Faults to be met at the n-th service call; for tests. */
  faults?: Fault[];
}

/** What became of an execution. */
export interface RunResult {
  executionId: string;
  ok: boolean;
  value: Plain;
  error: { name: string; message: string; stack: string } | null;
  log: LogLine[];
  meter: Meter;
  /** Calls that crossed to the host, logging apart; the n of a fault counts these. */
  crossings: number;
  functionName: string;
  user: string;
  cause: Cause;
  /** Host time, epoch milliseconds. */
  startedAt: number;
  endedAt: number;
}

/** A file of the emulated Drive. */
export interface FileInfo {
  id: string;
  name: string;
  mimeType: string;
  owner: string;
  editors: string[];
  viewers: string[];
  trashed: boolean;
  createdTime: string;
  modifiedTime: string;
  appProperties: Record<string, string>;
  parents: string[];
}

/** A browser window of one person, as the workbench or a test drives it. */
export interface HostWindow {
  readonly id: string;
  readonly user: string;
  readonly spreadsheetId: string;
  /** Menus after the onOpen trigger ran; empty where the person may not run the script. */
  menus(): Menu[];
  click(functionName: string, view?: RunOptions["view"]): Promise<RunResult>;
  /** Answers the next alerts and prompts in order, before they are asked: a button name, or [button, text]. */
  willAnswer(...answers: (string | [string, string])[]): void;
  /** Sidebar and dialogs that are open in this window. */
  pages(): OpenPage[];
  /** A page that was opened in a window of an earlier host, and still stands on a screen, is this window's from now on. */
  reopenPage(page: OpenPage): void;
  /** Closes a sidebar or dialog, as its × or google.script.host.close() does. */
  closePage(pageId: string): void;
  /** google.script.run from a page that was opened in this window, with its rules for arguments and results. */
  call(pageId: string, functionName: string, args: unknown[], view?: RunOptions["view"]): Promise<RunResult>;
  /**
   * Tells what the person is looking at from now on; what comes without a view of its own happens there.
   * Fires onSelectionChange, unless it was fired less than two seconds before.
   */
  look(view: RunOptions["view"]): Promise<void>;
  /** Answers an open alert or prompt. */
  answer(executionId: string, button: string, text?: string): void;
  edit(edit: UserEdit, view?: RunOptions["view"]): Promise<EditResult>;
  close(): void;
}

/** A request to the project's web app. */
export interface WebRequest {
  method: "GET" | "POST";
  /** Without "?". */
  query?: string;
  body?: { contents: string; type: string };
  /** The visitor; "" for somebody who is not signed in. */
  user?: string;
}

/** What a web app answered. */
export interface WebResponse {
  status: number;
  contentType: string;
  body: string;
  /** Of a page: its title and the meta tags that it asked for; they belong to the window around its sandbox. */
  page?: { title: string; meta: readonly { name: string; content: string }[] };
  result: RunResult;
}

/** A call of google.script.run from a page of the web app. */
export interface WebCall {
  functionName: string;
  args: readonly unknown[];
  /** The visitor; "" for somebody who is not signed in. */
  user?: string;
}

/** The local Apps Script host. */
export interface Host {
  /** Spreadsheet that the project is bound to, made empty on first start. */
  readonly spreadsheetId: string;
  readonly store: Store;
  now(): string;
  run(functionName: string, args?: unknown[], options?: RunOptions): Promise<RunResult>;
  /** Opens a spreadsheet as a person does: fires onOpen where a script is bound and the person may run it. */
  openWindow(spreadsheetId: string, user: string, userLocale?: string): Promise<HostWindow>;
  edit(spreadsheetId: string, user: string, edit: UserEdit): Promise<EditResult>;
  /**
   * Takes back what a person did last in a spreadsheet: an edit, or all that a script wrote there when the person chose a menu
   * item or pressed something in a sidebar. What others did since stays. With a tab: what the person did last there; what was
   * done later in other tabs stays, too.
   */
  undo(spreadsheetId: string, user: string, sheetId?: number): UndoResult;
  /** Brings again what was taken back last, or last in a tab. */
  redo(spreadsheetId: string, user: string, sheetId?: number): UndoResult;
  /** Forgets what people did so far: nothing of it is taken back any more, as on Google when the windows of a file are closed. */
  forgetDone(): void;
  /** Gives an address a role on a file, as its owner does in the sharing dialog; null takes it away. */
  share(fileId: string, mail: string, role: "reader" | "commenter" | "writer" | "owner" | null): void;
  /** Leaves scopes unticked for a person, as Google's consent screen allows; an empty list ticks them all again. */
  withhold(mail: string, scopes: readonly string[]): void;
  /** Puts a file into the bin, or takes it out again, as its owner does. */
  trashFile(fileId: string, trashed: boolean): void;
  /** Deletes a file for ever, as its owner does in the bin. */
  deleteFile(fileId: string): void;
  /**
   * Moves the clock ("2 h", "3 d", "15 min", or an ISO instant), firing time triggers on the way, in order; a signal stops it
   * after the trigger that is running. Gives what ran.
   */
  advance(by: string, signal?: AbortSignal): Promise<RunResult[]>;
  /** Ends a running execution at its next call, as Google's time limit or Stop does. */
  stop(executionId: string): void;
  /** Faults for the next execution that starts. */
  faultNext(...faults: Fault[]): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  on(listener: (event: HostEvent) => void): () => void;
  /** Resolves when no execution runs any more (triggers of edits run on after `edit` returned). */
  idle(): Promise<void>;
  /** Names that pages may call with google.script.run. */
  callable(): string[];
  /** Visits the web app; refused where the manifest lets this visitor not in. */
  webApp(request: WebRequest): Promise<WebResponse>;
  /** What a page of the web app calls: with the rights of the app, without window or document. */
  webAppCall(call: WebCall): Promise<RunResult>;
  /** Holds a lock of the first script as another execution would, until the function it gives is called. */
  holdLock(scope: "script" | "document" | "user", user?: string): () => void;
  files(): FileInfo[];
  mails(): SentMail[];
  executions(): RunResult[];
  triggers(): {
    id: string;
    functionName: string;
    kind: string;
    user: string;
    next: string | null;
    /** How often a trigger of the clock fires: every `n` of these; null where events fire it. */
    every: { unit: "minutes" | "hours" | "days" | "weeks" | "month" | "once"; n: number } | null;
  }[];
  /** What the grid shows, for one person: cells, styles, rules and what that person may edit. */
  view(spreadsheetId: string, user: string): SpreadsheetView;
  /** Serves an https URL of Google's that a person's browser would open with own rights (e.g. the PDF export). */
  browse(url: string, user: string): Promise<{ status: number; contentType: string; body: Uint8Array }>;
  close(): Promise<void>;
}
