// Opening files, and running what the script offers in them.
import type { KeptPage, Outcome } from "../../wire/api";
import { call, client } from "../net/calls";
import { inWords } from "../text/google";
import { languageTag, text } from "../text/index";
import { ranNames } from "../text/runs";
import { refusedBy } from "./refused";
import { readRoute } from "./route";
import { catchUp, leaveView, showView, theGrid } from "./sheet";
import { desk } from "./state";
import { toast } from "./toasts";
import { wallTime } from "./wall-time";

/** Who waited so long looks elsewhere by the time it is done; a report of a short way must not lie on the buttons below it. */
const LONG_MS = 10_000;
const REPORT_SECONDS = 20;
let runs = 0;

/** Follows the address: opens the file it names, as the person it names. */
export async function follow(): Promise<void> {
  const { fileId, as } = readRoute();
  const before = desk.get();
  const home = before.home ? Promise.resolve(before.home) : firstHome();
  const person = as || before.as || (await home)?.owner;
  if (!person) return;
  if (before.windowId) void call("close", { windowId: before.windowId });
  leaveView();
  desk.set({
    ...{ fileId, as: person, file: null, refused: null, windowId: null, menus: [] },
    ...{ sidebar: null, dialogs: [], running: null, latest: null, panel: null, notice: null, link: null },
  });
  if (fileId) await open(fileId, person);
}

// Without it nothing is listed, and who named nobody is nobody: the page says so, and asks again when it is told to.
async function firstHome() {
  desk.set({ homeTrouble: null });
  return refreshHome().catch(({ message }: Error) => {
    desk.set({ homeTrouble: message });
    return null;
  });
}

/** Opens the file anew where the server gave its window up; what is being typed, in pages too, stays as it is. */
export async function rejoin(): Promise<void> {
  const { fileId, as, sidebar, dialogs } = desk.get();
  if (!fileId) return;
  const pages = dialogs.filter((dialog) => dialog.kind === "html");
  // Alerts and prompts ended with their executions.
  desk.set({ windowId: null, running: null, dialogs: pages });
  await open(fileId, as, [
    ...(sidebar ? [{ ...sidebar, kind: "sidebar" as const, modal: false }] : []),
    ...pages.map((page) => ({ ...page, kind: "dialog" as const })),
  ]);
  toast(pages.length < dialogs.length ? text.rejoinedUnanswered : text.rejoined);
}

async function open(fileId: string, as: string, pages: KeptPage[] = []): Promise<void> {
  const stillWanted = () => desk.get().fileId === fileId && desk.get().as === as;
  try {
    const picture = await call("view", { fileId, as });
    if (stillWanted()) showView(picture);
    const { windowId, menus, callable, revision } = await call("open", {
      client,
      fileId,
      as,
      language: languageTag,
      pages: pages.map(({ pageId, kind, modal, title }) => ({ pageId, kind, modal, title })),
    });
    if (!stillWanted()) return void call("close", { windowId });
    desk.set({ windowId, menus, callable });
    await catchUp(revision);
  } catch (error) {
    if (stillWanted()) desk.set({ refused: refusedBy((error as Error).message) });
  }
}

/** Asks for files, people and the clock. */
export async function refreshHome() {
  const home = await call("home", {});
  desk.set({ home, clockAhead: Date.parse(home.now) - Date.now(), news: desk.get().news + 1 });
  return home;
}

/** Runs what a menu item names, with the script's progress shown. */
export async function clickMenu(functionName: string): Promise<void> {
  const { windowId } = desk.get();
  if (!windowId) return;
  const key = ++runs;
  desk.set({ running: { key, executionId: null } });
  try {
    report(await call("click", { windowId, functionName, looking: theGrid()?.looking() }));
  } catch (error) {
    toast(inWords((error as Error).message), text.scriptError, -1, "problem");
  } finally {
    if (desk.get().running?.key === key) desk.set({ running: null });
  }
}

/** Ends the execution whose progress is shown. */
export function stopRunning(): void {
  const { running } = desk.get();
  if (running?.executionId) void call("stop", { executionId: running.executionId });
}

function report(outcome: Outcome): void {
  const { ok, error } = outcome;
  desk.set({ latest: outcome });
  if (!ok && error) toast(inWords(error.message), text.scriptError, -1, "problem");
}

/** Moves the clock to an instant; one that has passed is refused in words. The clock counts in minutes here. */
export async function moveClockTo(instant: Date): Promise<void> {
  if (instant.getTime() > hostNow().getTime() - 60_000) await moveClock(instant.toISOString());
  else toast(text.clockBack, text.clock, -1, "problem");
}

/** Moves the clock; due triggers run on the way. */
export async function moveClock(by: string): Promise<void> {
  const [now, start] = [hostNow().getTime(), performance.now()];
  desk.set({ moving: { from: now, until: now, now, fired: 0 }, moved: "" });
  try {
    const { triggers } = await call("triggers", {});
    const { ran, mails, halted } = await call("advance", { by });
    const failed = ran.filter((each) => !each.ok).length;
    const said = [
      halted ? text.halted(wallTime(new Date((await refreshHome()).now))) : "",
      text.fired(ran.length) + (ran.length > 0 ? text.firedNames(ranNames(ran, triggers)) : ""),
      mails > 0 ? text.mailed(mails) : "",
      failed > 0 ? text.firedFailed(failed) : "",
    ];
    const moved = said.filter((each) => each !== "").join(text.clauses);
    desk.set({ moved });
    toast(moved, text.clock, performance.now() - start > LONG_MS ? REPORT_SECONDS : undefined);
  } catch (error) {
    toast(inWords((error as Error).message), text.clock, -1, "problem");
  } finally {
    desk.set({ moving: null });
    await refreshHome();
  }
}

/** Halts the clock after the trigger that is running. */
export function haltClock(): void {
  void call("halt", {});
}

/** Begins the emulated world anew. */
export async function resetWorld(): Promise<void> {
  desk.set({ resetting: true });
  try {
    await call("reset", {});
  } catch (error) {
    desk.set({ resetting: false });
    toast(inWords((error as Error).message), text.reset, -1, "problem");
  }
}

/** The host's clock as the page reckons it. */
export function hostNow(): Date {
  return new Date(Date.now() + desk.get().clockAhead);
}
