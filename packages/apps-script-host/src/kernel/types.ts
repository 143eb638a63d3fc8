// What every emulated service sees. Only plain data crosses from a realm to the services and back.

/** Plain data as it crosses the realm border; a Date travels as `{ $date: epochMilliseconds }`. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** How an execution came to run; decides AuthMode, the UI at hand and the time limit. */
export type Cause =
  | "run"
  | "menu"
  | "rpc"
  | "simpleTrigger"
  | "installableTrigger"
  | "clock"
  | "customFunction"
  | "webApp";

/** Google's ScriptApp.AuthMode. */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** One execution of one function of one script by one person. */
export interface Execution {
  readonly id: string;
  readonly scriptId: string;
  /** Spreadsheet that the script is bound to, null for a stand-alone script. */
  readonly containerId: string | null;
  readonly functionName: string;
  /** The account whose rights are used. */
  readonly effectiveUser: string;
  /** What `Session.getActiveUser().getEmail()` gives: "" where Google's is empty. */
  readonly activeUser: string;
  readonly cause: Cause;
  readonly authMode: AuthMode;
  /** Scopes of the manifest, or those inferred from the script's text. */
  readonly scopes: readonly string[];
  /** User symbols of the advanced services that the manifest switches on, e.g. "Sheets". */
  readonly advancedServices: readonly string[];
  /** Id of the browser window that this execution can show UI in, null where `getUi()` is refused. */
  readonly uiWindow: string | null;
  /** Language of the person's Google account where a window tells it, null = the host's. */
  readonly userLocale?: string | null;
  /** Tab that the person is looking at in the container, for getActiveSheet/getActiveRange. */
  readonly view: { sheetId: number; row: number; column: number; rows: number; columns: number } | null;
}

/** An immutable-value table inside the store: values are replaced, never changed in place. */
export interface Collection<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
  put(id: string, value: T): void;
  delete(id: string): void;
  entries(): IterableIterator<[string, T]>;
  readonly size: number;
}

/** All state of the host: collections of immutable values, kept in memory and written to SQLite at each commit. */
export interface Store {
  collection<T>(name: string): Collection<T>;
  /** Whether any collection has an entry of this id. */
  has(id: string): boolean;
  /** Makes all changes since the last commit durable in one transaction. */
  commit(): void;
  /** Forgets all changes since the last commit. */
  rollback(): void;
  /** Tells at each commit and rollback, so that what is remembered beside the collections stays with them. */
  attend(each: { committed(): void; rolledBack(): void }): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  close(): void;
}

/** An opaque picture of the whole store. */
export interface Snapshot {
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** What the core lends to a service function for the length of one call. */
export interface Context {
  readonly execution: Execution;
  readonly store: Store;
  /** Epoch milliseconds of the host's clock. */
  now(): number;
  /** Seeded, in [0, 1). */
  random(): number;
  /** A new id of Google's look (letters, digits, - and _), seeded. */
  newId(length?: number): string;
  /** Throws Google's "Specified permissions are not sufficient to call X" unless one of the scopes is held. */
  requireScope(method: string, ...anyOf: string[]): void;
  /** Adds modelled milliseconds and a counted call; see limits and latency tables. */
  charge(method: string, milliseconds: number): void;
  /** Notes for the meter that the present call made earlier writes land ahead of a flush. */
  landedEarly(): void;
  /** Uses up some of a daily quota of the effective user (names: kernel/limits.ts DAILY); throws Google's error when it is spent. */
  useQuota(quota: string, amount?: number): void;
  /** What is left of a daily quota of the effective user. */
  quotaLeft(quota: string): number;
  /** State that lives as long as the execution, e.g. buffered writes; created on first use. */
  local<T>(key: string, create: () => T): T;
  /** Tells listeners (the workbench) what changed, after the commit. */
  emit(event: HostEvent): void;
  /** Registers work for the end of the execution, once per key: buffered writes land ("done", "failed") or are partly lost ("killed"). */
  onEnd(key: string, hook: (how: Ending, context: Context) => void): void;
  /** Runs a custom function of the script bound to a spreadsheet; undefined where no script has it. */
  customFunction(spreadsheetId: string, name: string, args: Plain[]): CustomResult | undefined;
}

/** How an execution ended: it returned, it threw, or it was ended from outside (time limit, Stop, a fault). */
export type Ending = "done" | "failed" | "killed";

/** What a custom function gave: a value or grid of values, or the text of its error. */
export type CustomResult = { value: Plain } | { error: string };

/** A call that cannot be answered yet: a lock held by others, a sleep, an open dialog, a slow request. */
export interface Wait<Result = unknown> {
  readonly wait: "lock" | "sleep" | "ui" | "http";
  /** Host time at which it must be asked again at the latest; null = only when `ready` says so. */
  readonly until: number | null;
  /** Asked again after every other call and at `until`; gives the result, or undefined to go on waiting. */
  ready(): { value: Result } | undefined;
}

/** One method of an emulated class, e.g. "Range.getValues"; throws ScriptError for Google's own errors. */
export type Service<Call> = Call extends (...args: infer Arguments) => infer Result
  ? (context: Context, ...args: Arguments) => Result | Wait<Waited<Result>>
  : never;

// biome-ignore lint/suspicious/noConfusingVoidType: what gives nothing arrives as null
type Waited<Result> = [Result] extends [void] ? null : Result;

/** The services that answer a list of calls: one for each, by the same name. */
export type Services<Calls> = { readonly [Method in keyof Calls]: Service<Calls[Method]> };

/** Services by `Class.method`, whatever they take and give. */
export type ServiceTable = Readonly<Record<string, (context: Context, ...args: never) => unknown>>;

/** The same services, each of which first does what all of them begin with. */
export const beginning = <Table extends ServiceTable>(
  services: Table,
  begin: (context: Context, method: string) => void,
): Table =>
  Object.fromEntries(
    Object.entries(services).map(([method, service]): [string, ServiceTable[string]] => [
      method,
      (context, ...args) => {
        begin(context, method);
        return service(context, ...args);
      },
    ]),
  ) as Table;

/** Rows or columns that came before a line of a tab, or went from there on (a negative count). */
export interface MovedLines {
  readonly sheetId: number;
  readonly dimension: "ROWS" | "COLUMNS";
  readonly at: number;
  readonly count: number;
  /** None came or went (the count is 0): those from `at` on changed places. */
  readonly order?: LineOrder;
}

/** Lines that were sorted or moved among each other. */
export interface LineOrder {
  /** Where each of them was, the first one first. */
  readonly from: readonly number[];
  /** The columns (rows) in which their cells went along; all where it is left out. */
  readonly across?: { readonly first: number; readonly count: number };
  /** Lines that were moved to before line `to`, counted before that: formulas follow these, not sorted ones. */
  readonly moved?: { readonly at: number; readonly count: number; readonly to: number };
}

/** What listeners hear of the host. */
export type HostEvent =
  | {
      type: "cells";
      spreadsheetId: string;
      sheetId: number;
      row: number;
      column: number;
      rows: number;
      columns: number;
    }
  | { type: "structure"; spreadsheetId: string; lines?: readonly MovedLines[] }
  | { type: "files" }
  /** The host itself failed in a call; the stack is for whoever mends it, the error is what was thrown. */
  | { type: "fault"; method: string; stack: string; error: unknown }
  | { type: "mail"; id: string }
  /** A script asked one of Google's APIs and was answered with `status`. */
  | { type: "rest"; executionId: string; method: string; url: string; body: string; status: number }
  | { type: "clock"; now: number }
  | { type: "execution"; id: string; state: "started" | "ended"; cause: Cause }
  | { type: "log"; executionId: string; level: string; text: string }
  | { type: "toast"; windowId: string; message: string; title: string; seconds: number }
  | { type: "dialog"; windowId: string; dialog: DialogRequest }
  | { type: "sidebar"; windowId: string; title: string; html: string; pageId: string }
  | { type: "activate"; windowId: string; spreadsheetId: string; sheetId: number; range: string | null };

/** A dialog that a script opened: HTML pages run on, alert and prompt suspend the script. */
export type DialogRequest =
  | {
      kind: "html";
      modal: boolean;
      title: string;
      html: string;
      width: number;
      height: number;
      pageId: string;
    }
  | { kind: "alert" | "prompt"; title: string; message: string; buttons: string; executionId: string };

/** An error as Google would throw it: name "Exception" and Google's own text. */
export class ScriptError extends Error {
  override readonly name = "Exception";
}

/** Thrown for every method that the host does not emulate, rather than guess. */
export class NotEmulated extends Error {
  override readonly name = "NotEmulated";
  constructor(method: string) {
    super(`NotEmulated: ${method}`);
  }
}
