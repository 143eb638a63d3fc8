// What the page asks of the workbench's server, and what the server tells the page unasked.
import type {
  CellView,
  ChartView,
  DialogRequest,
  EditResult,
  FileInfo,
  Host,
  Menu,
  MovedLines,
  OpenPage,
  RunOptions,
  RunResult,
  SentMail,
  SheetView,
  SpreadsheetView,
  UndoResult,
  UserEdit,
} from "apps-script-host";

export type {
  CellView,
  ChartView,
  DialogRequest,
  EditResult,
  FileInfo,
  LineOrder,
  LookChange,
  Menu,
  MovedLines,
  Plain,
  SentMail,
  SheetView,
  SpreadsheetView,
  StyleView,
  UndoResult,
  UserEdit,
  ValidationView,
} from "apps-script-host";

/** What a person is looking at; scripts ask for it as the active range. */
export type Looking = NonNullable<RunOptions["view"]>;

/** A trigger as the clock panel lists it; `next` is an ISO instant, null for event triggers. */
export interface TriggerLine {
  id: string;
  functionName: string;
  kind: string;
  user: string;
  next: string | null;
  /** How often a trigger of the clock fires: every `n` of these; null where events fire it. */
  every: ReturnType<Host["triggers"]>[number]["every"];
}

/** A file as the list shows it. */
export type HomeFile = Pick<
  FileInfo,
  "id" | "name" | "mimeType" | "owner" | "editors" | "viewers" | "trashed" | "modifiedTime" | "parents"
>;

/** The emulated Drive and the people known in it. */
export interface Home {
  /** The spreadsheet that holds the script. */
  spreadsheetId: string;
  owner: string;
  files: HomeFile[];
  people: string[];
  now: string;
  mails: number;
}

/** A whole spreadsheet at one revision of its stream of changes. */
export interface ViewAt {
  revision: number;
  view: SpreadsheetView;
}

/** A window of the host, open for one person. */
export interface Opened {
  windowId: string;
  menus: Menu[];
  /** Functions that pages of the script may call. */
  callable: string[];
  /** Changes up to this revision happened before the window listened. */
  revision: number;
}

/** A script's page that outlived its window. */
export type KeptPage = Pick<OpenPage, "pageId" | "kind" | "modal" | "title">;

/** What became of an execution, without its stack. */
export interface Outcome extends Omit<RunResult, "error"> {
  error: { name: string; message: string } | null;
  /** What the person used: a menu item's words or a page's title; null where nobody pressed anything. */
  asked: string | null;
}

/** What changed in one tab: cells by key "row,column", null for a cell that is now empty; charts with fresh figures. */
export interface SheetPatch {
  id: number;
  cells: Record<string, CellView | null>;
  charts?: ChartView[];
}

/** A tab in which one stretch of rows came (`count` of them before row `at`) or went: its cells move along, `cells` are others after that. */
export interface SheetShift {
  sheet: Omit<SheetView, "cells">;
  at: number;
  count: number;
  cells: SheetPatch["cells"];
  /** Whether notes stand in the rows that moved, came or went. */
  notes: boolean;
}

/** A clock on its way; instants in epoch milliseconds. */
export interface ClockWay {
  from: number;
  until: number;
  now: number;
  /** Clock triggers that ran so far. */
  fired: number;
}

/** A clock trigger that ran while the clock was moved. */
export type Fired = Pick<Outcome, "ok" | "functionName" | "cause" | "asked">;

/** What one may do with a file. */
export type Role = "reader" | "writer";

/** Every call of the page: input and result by method name. */
export interface WorkbenchApi {
  home(input: Record<string, never>): Home;
  view(input: { fileId: string; as: string }): ViewAt;
  /** `pages` stand on the screen since an earlier window of the same page. */
  open(input: {
    client: string;
    fileId: string;
    as: string;
    language: string;
    pages?: KeptPage[] | undefined;
  }): Opened;
  close(input: { windowId: string }): null;
  /**
   * `seen` is the revision of the picture in which the person saw the rows: those that others moved since are followed. `gone`:
   * the rows are no longer there, `sorted`: they are, but no longer together.
   */
  edit(input: {
    windowId: string;
    edit: UserEdit;
    looking?: Looking | undefined;
    seen?: number | undefined;
  }): EditResult & { gone?: boolean; sorted?: boolean; revision: number };
  /** Takes back what the window's person did last in the tab that is shown, or brings it again. */
  undo(input: { windowId: string; sheetId?: number | undefined }): UndoResult & { revision: number };
  redo(input: { windowId: string; sheetId?: number | undefined }): UndoResult & { revision: number };
  click(input: { windowId: string; functionName: string; looking?: Looking }): Outcome;
  call(input: {
    windowId: string;
    pageId: string;
    functionName: string;
    args: unknown[];
    looking?: Looking | undefined;
  }): Outcome;
  /** Visits the script's web app as somebody who is signed in nowhere. */
  visit(input: { query: string }): {
    title: string;
    meta: readonly { name: string; content: string }[];
    html: string;
    callable: string[];
  };
  visitCall(input: { functionName: string; args: unknown[] }): Outcome;
  closePage(input: { windowId: string; pageId: string }): null;
  answer(input: { windowId: string; executionId: string; button: string; text?: string }): null;
  stop(input: { executionId: string }): null;
  mails(input: Record<string, never>): SentMail[];
  triggers(input: Record<string, never>): { now: string; triggers: TriggerLine[] };
  /** Moves the clock; what ran on the way, how many mails went out, and whether it was halted. */
  advance(input: { by: string }): { ran: Fired[]; mails: number; halted: boolean };
  /** Halts the clock that is being moved, after the trigger that runs. */
  halt(input: Record<string, never>): null;
  executions(input: Record<string, never>): Outcome[];
  /** What the owner of a file does in the list of files: gives a role (null takes it away), throws away, deletes for ever. */
  share(input: { fileId: string; as: string; mail: string; role: Role | null }): null;
  trashFile(input: { fileId: string; as: string; trashed: boolean }): null;
  deleteFile(input: { fileId: string; as: string }): null;
  reset(input: Record<string, never>): null;
}

/** Names of the calls. */
export type Method = keyof WorkbenchApi;

/** Answer of every call: the value, or words for the person. */
export type Reply<M extends Method> =
  | { ok: true; value: ReturnType<WorkbenchApi[M]> }
  | { ok: false; message: string };

/** What the server pushes. */
export type Push =
  /** `windows` of this page that are still open; those of a page that was long away are closed. `boot` is another with each start of the server, `program` with each build of the page. */
  | { type: "hello"; boot: string; program: string; now: string; windows: string[] }
  /** `lines` changed places since the picture before. */
  | {
      type: "cells";
      fileId: string;
      revision: number;
      sheets: SheetPatch[];
      lines?: readonly MovedLines[];
    }
  | {
      type: "build";
      fileId: string;
      revision: number;
      frame: Omit<SpreadsheetView, "sheets">;
      /** All tabs by id; those that are in none of the three lists stay as they are. */
      order: number[];
      /** Tabs that are given as a whole. */
      sheets: SheetView[];
      shifts: SheetShift[];
      /** Rows and columns that came, went or changed places since the picture before, as far as whoever moved them told. */
      lines: readonly MovedLines[];
      patches: SheetPatch[];
    }
  | { type: "files" }
  | { type: "mail"; id: string }
  | { type: "clock"; now: string }
  /** Where the clock is that somebody moves; null: it has arrived, or was stopped. */
  | { type: "moving"; way: ClockWay | null }
  | { type: "execution"; id: string; state: "started" | "ended"; windowId: string | null }
  | { type: "toast"; windowId: string; message: string; title: string; seconds: number }
  | { type: "dialog"; windowId: string; dialog: DialogRequest }
  | { type: "sidebar"; windowId: string; title: string; html: string; pageId: string }
  | { type: "activate"; windowId: string; spreadsheetId: string; sheetId: number; range: string | null }
  /** What was done could not be kept, in words: a script only learns that the service failed. */
  | { type: "trouble"; message: string }
  | { type: "reset" };
