// A small world for tests of REST and Drive: a store, one script, people, and a clock that tests move.
import { addFile, type DriveFile, MIME } from "../../src/drive/files";
import { bytesOf, type HttpResponse, textOf } from "../../src/kernel/http";
import { ALL_SCOPES, requireScope } from "../../src/kernel/scopes";
import type { Context, Execution, HostEvent, Plain, Store } from "../../src/kernel/types";
import { issueToken } from "../../src/rest/caller";
import { createSpreadsheet, workbooks } from "../../src/spreadsheet/books";
import { store as land } from "../../src/spreadsheet/landing";
import { applyOps } from "../../src/spreadsheet/model/apply";
import type { NewWorkbook } from "../../src/spreadsheet/model/new";
import type { Op } from "../../src/spreadsheet/model/ops";
import { actorOn } from "../../src/spreadsheet/session";
import { openStore } from "../../src/store";
import { exchange } from "../../src/urlfetch/exchange";

export const OWNER = "wang@office.example";
export const CLERK = "li@union.example";
export const START = Date.parse("2020-03-02T01:00:00Z");

/** What an answer's JSON looks like to a test. */
export interface Reply {
  status: number;
  body: unknown;
  milliseconds: number;
  /** A part of the body by its path, e.g. "files.0.id". */
  at<T>(path: string): T;
}

export interface World {
  readonly store: Store;
  readonly events: HostEvent[];
  now: number;
  /** The same world as somebody else, or with other rights. */
  as(change: Partial<Execution>): World;
  readonly context: Context;
  /** Sends a request with the token of this world's execution. */
  send(method: string, url: string, body?: unknown, headers?: Record<string, string>): Reply;
  sheets(method: string, path: string, body?: unknown): Reply;
  drive(method: string, path: string, body?: unknown): Reply;
  addSpreadsheet(id: string, owner: string, options?: NewWorkbook & Partial<DriveFile>): string;
  /** Changes a spreadsheet as its owner's script does. */
  change(id: string, ...ops: Op[]): void;
}

const execution: Execution = {
  id: "run-1",
  scriptId: "script-1",
  containerId: null,
  functionName: "main",
  effectiveUser: OWNER,
  activeUser: OWNER,
  cause: "run",
  authMode: "FULL",
  scopes: ALL_SCOPES,
  advancedServices: ["Drive", "Sheets"],
  uiWindow: null,
  view: null,
};

/** Opens a world in which OWNER runs a script with all scopes and both advanced services. */
export function openWorld(change: Partial<Execution> = {}): World {
  const shared = { now: START, seed: 1, ids: 0 };
  return worldOf(openStore(":memory:"), [], shared, { ...execution, ...change });
}

function worldOf(
  store: Store,
  events: HostEvent[],
  shared: { now: number; seed: number; ids: number },
  running: Execution,
): World {
  const context = contextOf(store, events, shared, running);
  const world: World = {
    store,
    events,
    context,
    get now() {
      return shared.now;
    },
    set now(instant: number) {
      shared.now = instant;
    },
    as: (change) => worldOf(store, events, shared, { ...running, id: `run-as-${++shared.ids}`, ...change }),
    send: (method, url, body, headers = {}) => {
      const token = issueToken(context);
      const json = typeof body === "object" ? JSON.stringify(body) : ((body as string | undefined) ?? "");
      const type: Record<string, string> =
        typeof body === "object" ? { "Content-Type": "application/json" } : {};
      const all = { Authorization: `Bearer ${token}`, ...type, ...headers };
      return replyOf(exchange(context, { method, url, headers: all, body: bytesOf(json) }, true));
    },
    sheets: (method, path, body) =>
      world.send(method, `https://sheets.googleapis.com/v4/spreadsheets${path}`, body),
    drive: (method, path, body) => world.send(method, `https://www.googleapis.com/drive/v3${path}`, body),
    addSpreadsheet: (id, owner, { name = id, ...options }: NewWorkbook & Partial<DriveFile> = {}) => {
      createSpreadsheet(store, id, options);
      const { editors = [], viewers = [], appProperties = {} } = options;
      addFile(store, {
        id,
        name,
        mimeType: MIME.spreadsheet,
        owner,
        now: shared.now,
        editors,
        viewers,
        appProperties,
      });
      return id;
    },
    change: (id, ...ops) => {
      const before = workbooks(store).get(id);
      if (!before) throw new Error(`No spreadsheet ${id}`);
      const actor = actorOn(context, id);
      land(context, id, before, applyOps(before, ops, { ...actor, user: actor.owner }), ops);
    },
  };
  return world;
}

function replyOf({ status, body, milliseconds }: HttpResponse): Reply {
  const text = textOf(body);
  const parsed: unknown = /^\s*\{/.test(text) ? JSON.parse(text) : text;
  const step = (value: unknown, key: string) => (value as Record<string, unknown> | undefined)?.[key];
  return {
    status,
    body: parsed,
    milliseconds,
    at: <T>(path: string) => path.split(".").reduce(step, parsed) as T,
  };
}

function contextOf(
  store: Store,
  events: HostEvent[],
  shared: { now: number; seed: number; ids: number },
  running: Execution,
): Context {
  const locals = new Map<string, unknown>();
  return {
    landedEarly: () => {},
    execution: running,
    store,
    now: () => shared.now,
    random: () => {
      shared.seed = (shared.seed * 16807) % 2147483647;
      return shared.seed / 2147483647;
    },
    newId: () => `new-${++shared.ids}`,
    requireScope: (method, ...anyOf) => requireScope(running, method, anyOf),
    charge: () => {},
    useQuota: () => {},
    quotaLeft: () => Number.POSITIVE_INFINITY,
    local: <T>(key: string, create: () => T): T => {
      if (!locals.has(key)) locals.set(key, create());
      return locals.get(key) as T;
    },
    emit: (event) => void events.push(event),
    onEnd: () => {},
    customFunction: () => undefined,
  };
}

/** Writes a table from A1 of a spreadsheet's first tab, as typed. */
export const typed = (values: Plain[][], sheetId = 0): Op => ({
  op: "write",
  sheetId,
  row: 1,
  column: 1,
  values,
});
