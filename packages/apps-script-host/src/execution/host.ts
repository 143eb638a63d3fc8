// createHost: one project, one store, one clock, and everything that happens between them.
import type {
  EditResult,
  FileInfo,
  Host,
  HostOptions,
  HostWindow,
  RunOptions,
  RunResult,
  SentMail,
  SpreadsheetView,
  UndoResult,
  UserEdit,
  WebCall,
  WebRequest,
  WebResponse,
} from "../api";
import { canEdit, setRole } from "../drive/access";
import { changeMetadata, fileById, removeFile } from "../drive/files";
import { instantAfter } from "../kernel/clock";
import { randomId } from "../kernel/random";
import type { Fault } from "../kernel/running";
import type { HostEvent, Plain, Snapshot, Store } from "../kernel/types";
import { lockIdOf } from "../lock";
import { outbox } from "../mail";
import { scriptOf } from "../script/bound";
import { withhold } from "../script/consent";
import { allTriggers } from "../script/triggers";
import { historiesOf, viewSpreadsheet, type Way } from "../spreadsheet";
import { removeSpreadsheet } from "../spreadsheet/files";
import type { Windows } from "../ui/windows";
import { isCallableFromPage } from "./declared";
import { fileInfos } from "./files";
import { type EventContext, editLaunches, openLaunches, selectionLaunches } from "./firing";
import { assemble, type Machinery } from "./machinery";
import { editByHand, openByHand, personRunning, travelByHand } from "./people";
import { callWebApp, visitWebApp } from "./web-app";
import { LocalWindow } from "./window";

/** Selections closer than this are dropped (https://developers.google.com/apps-script/guides/triggers). */
const SELECTION_GAP_MS = 2000;

/** Makes a local Apps Script host. */
export function createHost(options: HostOptions): LocalHost {
  return new LocalHost(assemble(options));
}

/** The local host. */
export class LocalHost implements Host {
  readonly windows: Windows;
  readonly store: Store;
  readonly spreadsheetId: string;
  /** The owner's account. */
  readonly owner: string;
  private count = 0;
  private readonly selections = new Map<string, number>();
  private readonly moments = new WeakMap<Snapshot, { now: number; random: number }>();

  constructor(readonly machinery: Machinery) {
    this.windows = machinery.windows;
    this.store = machinery.store;
    this.spreadsheetId = machinery.home.spreadsheetId;
    this.owner = machinery.home.owner;
  }

  now(): string {
    return new Date(this.machinery.clock.now()).toISOString();
  }

  run(functionName: string, args: unknown[] = [], options: RunOptions = {}): Promise<RunResult> {
    const { home, engine } = this.machinery;
    const user = options.user ?? home.owner;
    const spreadsheetId = options.spreadsheetId ?? home.spreadsheetId;
    return engine.launch({
      functionName,
      args: args.map(wireArgument),
      cause: options.cause ?? "run",
      user,
      actor: user,
      scriptId: scriptOf(this.store, spreadsheetId)?.id ?? home.scriptId,
      containerId: spreadsheetId || null,
      windowId: options.windowId ?? this.windowFor(options, user, spreadsheetId),
      view: options.view ?? null,
      authMode: options.authMode,
      answers: options.answers,
      faults: options.faults,
    });
  }

  async openWindow(spreadsheetId: string, user: string, userLocale?: string): Promise<HostWindow> {
    const id = `w${++this.count}-${randomId(this.machinery.random, 8)}`;
    const window = new LocalWindow(this, this.windows.open(id, user, spreadsheetId, userLocale));
    const eventContext = { spreadsheetId, user, windowId: id };
    await this.launchAll(openLaunches(this.store, this.machinery.project, eventContext));
    return window;
  }

  edit(spreadsheetId: string, user: string, edit: UserEdit): Promise<EditResult> {
    return this.editIn({ spreadsheetId, user, windowId: null }, edit);
  }

  /** An edit in some window; its triggers run on after this returned where executions run beside each other. */
  async editIn(eventContext: EventContext, edit: UserEdit): Promise<EditResult> {
    const { core, engine, clock, project, home } = this.machinery;
    const person = personRunning(`h${++this.count}`, eventContext.user, home.scriptId, clock.now());
    const { result, event } = editByHand(core, person, eventContext.spreadsheetId, edit);
    const launches = event ? editLaunches(this.store, project, eventContext, event) : [];
    for (const launch of launches) void engine.launch(launch);
    this.wake();
    return result;
  }

  undo(spreadsheetId: string, user: string, sheetId?: number): UndoResult {
    return this.travel(spreadsheetId, user, { which: "undo", sheetId });
  }

  redo(spreadsheetId: string, user: string, sheetId?: number): UndoResult {
    return this.travel(spreadsheetId, user, { which: "redo", sheetId });
  }

  private travel(spreadsheetId: string, user: string, way: Way): UndoResult {
    const { core, clock, home } = this.machinery;
    const person = personRunning(`h${++this.count}`, user, home.scriptId, clock.now());
    const result = travelByHand(core, person, spreadsheetId, way);
    this.wake();
    return result;
  }

  share(fileId: string, mail: string, role: "reader" | "commenter" | "writer" | "owner" | null): void {
    setRole(this.store, fileId, mail, role);
    this.store.commit();
  }

  withhold(mail: string, scopes: readonly string[]): void {
    withhold(this.store, mail, scopes);
    this.store.commit();
  }

  trashFile(fileId: string, trashed: boolean): void {
    const file = fileById(this.store, fileId);
    if (file) changeMetadata(this.store, fileId, file.owner, this.machinery.clock.now(), { trashed });
    this.store.commit();
  }

  deleteFile(fileId: string): void {
    removeSpreadsheet(this.store, fileId);
    removeFile(this.store, fileId);
    this.store.commit();
  }

  /** Somebody selected something in a window; selections in quick succession are dropped, as on Google. */
  async selected(eventContext: EventContext & { windowId: string }): Promise<void> {
    const { clock, project } = this.machinery;
    const last = this.selections.get(eventContext.windowId) ?? Number.NEGATIVE_INFINITY;
    if (clock.now() - last < SELECTION_GAP_MS) return;
    this.selections.set(eventContext.windowId, clock.now());
    await this.launchAll(selectionLaunches(this.store, project, eventContext));
  }

  advance(by: string, signal?: AbortSignal): Promise<RunResult[]> {
    const { clock, clockwork } = this.machinery;
    return clockwork.advance(instantAfter(clock.now(), by), signal);
  }

  stop(executionId: string): void {
    this.machinery.engine.stop(executionId);
  }

  answer(executionId: string, button: string, text: string): void {
    this.windows.answered.set(executionId, { button, text });
    this.wake();
  }

  /** Lets waiting executions look again. */
  wake(): void {
    this.machinery.executor.poke();
  }

  idle(): Promise<void> {
    return this.machinery.engine.idle();
  }

  callable(): string[] {
    const { project } = this.machinery;
    return [...project.declared].filter((name) => isCallableFromPage(project, name));
  }

  webApp(request: WebRequest): Promise<WebResponse> {
    return visitWebApp(this.machinery, request);
  }

  webAppCall(call: WebCall): Promise<RunResult> {
    return callWebApp(this.machinery, call);
  }

  holdLock(scope: "script" | "document" | "user", user?: string): () => void {
    const { locks, home } = this.machinery;
    const holder = `held${++this.count}`;
    const about = {
      scriptId: home.scriptId,
      containerId: home.spreadsheetId,
      effectiveUser: user ?? home.owner,
    };
    const lockId = lockIdOf(about, scope);
    if (!locks.take(lockId, holder)) throw new Error("The lock is held already.");
    return () => {
      locks.release(lockId, holder);
      this.wake();
    };
  }

  faultNext(...faults: Fault[]): void {
    this.machinery.engine.nextFaults.push(...faults);
  }

  snapshot(): Snapshot {
    const { clock, random } = this.machinery;
    const snapshot = this.store.snapshot();
    this.moments.set(snapshot, { now: clock.now(), random: random.state });
    return snapshot;
  }

  /** Goes back to a snapshot: store, clock and seed; nothing may be running. */
  restore(snapshot: Snapshot): void {
    const { clock, random, locks } = this.machinery;
    this.store.restore(snapshot);
    this.forgetDone();
    locks.clear();
    const moment = this.moments.get(snapshot);
    if (!moment) return;
    clock.set(moment.now);
    random.state = moment.random;
  }

  forgetDone(): void {
    historiesOf(this.store).clear();
  }

  on(listener: (event: HostEvent) => void): () => void {
    const { listeners } = this.machinery;
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  files(): FileInfo[] {
    return fileInfos(this.store);
  }

  mails(): SentMail[] {
    // A store that was opened again lists by id.
    const mails = [...outbox(this.store).entries()].map(([, mail]) => mail);
    return mails.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  }

  executions(): RunResult[] {
    return [...this.machinery.engine.results];
  }

  triggers(): ReturnType<Host["triggers"]> {
    return allTriggers(this.store).map(({ id, functionName, type, user, next, schedule }) => ({
      id,
      functionName,
      kind: type,
      user,
      next: next === null ? null : new Date(next).toISOString(),
      every: schedule && { unit: schedule.every, n: schedule.n },
    }));
  }

  view(spreadsheetId: string, user: string): SpreadsheetView {
    const { core, clock, home } = this.machinery;
    openByHand(core, personRunning("view", user, home.scriptId, clock.now()), spreadsheetId);
    return viewSpreadsheet(
      this.store,
      spreadsheetId,
      user,
      scriptOf(this.store, spreadsheetId) !== undefined,
    );
  }

  async browse(url: string, user: string): ReturnType<Host["browse"]> {
    // Exporters are loaded only when somebody opens such a page.
    const { browse } = await import("./browse");
    return browse(this.machinery, url, user);
  }

  async close(): Promise<void> {
    const { clockwork, executor, store } = this.machinery;
    clockwork.stop();
    await executor.close();
    store.close();
  }

  // A menu click or a page's call comes from a window; where a test names none, it gets one of its own.
  private windowFor({ cause }: RunOptions, user: string, spreadsheetId: string): string | null {
    if (cause !== "menu" && cause !== "rpc") return null;
    if (!canEdit(this.store, spreadsheetId, user)) return null;
    return this.windows.open(`w${++this.count}`, user, spreadsheetId).id;
  }

  private async launchAll(launches: Parameters<Machinery["engine"]["launch"]>[0][]): Promise<void> {
    for (const launch of launches) await this.machinery.engine.launch(launch);
  }
}

// Dates in a test's arguments become the realm's own.
function wireArgument(value: unknown): Plain {
  if (isDate(value)) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(wireArgument);
  if (typeof value !== "object" || value === null) return (value ?? null) as Plain;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wireArgument(each)]));
}

// Values may come of another realm, so instanceof is not enough.
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";
