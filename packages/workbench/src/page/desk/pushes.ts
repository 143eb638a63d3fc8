// What the server tells unasked.
import type { ClockWay, DialogRequest, Push } from "../../wire/api";
import { listen } from "../net/calls";
import { inWords } from "../text/google";
import { text } from "../text/index";
import { goTo } from "./route";
import { applyBuild, applyPatch, countAnew, reload, theGrid } from "./sheet";
import { desk } from "./state";
import { toast } from "./toasts";
import { follow, refreshHome, rejoin } from "./window";

/** Bursts of mails and executions make one request. */
const GATHER_MS = 250;
/** While the clock is moved mails and files come one after another. */
const GATHER_MOVING_MS = 2000;
/** The start of the server, and the build of the page, that were heard first. */
let known: { boot: string; program: string } | null = null;
let gathering = false;

/** Starts listening, for as long as the page is open. */
export function followPushes(): void {
  listen(hear, (connected) => desk.set({ connected }));
}

function hear(push: Push): void {
  if (push.type === "hello") greet(push);
  else if (push.type === "cells") applyPatch(push);
  else if (push.type === "build") applyBuild(push);
  else if (push.type === "clock") setClock(Date.parse(push.now));
  else if (push.type === "moving") setMoving(push.way);
  else if (push.type === "reset") begin();
  else if (push.type === "files" || push.type === "mail") gather();
  else if (push.type === "execution") noticeExecution(push);
  else if (push.type === "trouble") toast(inWords(push.message), text.sheetError, -1, "problem");
  else inWindow(push);
}

function greet({ boot, program, now, windows }: Extract<Push, { type: "hello" }>): void {
  const { windowId, homeTrouble } = desk.get();
  const before = known;
  known = { boot, program };
  setClock(Date.parse(now));
  if (before && before.boot !== boot) void greetAnew(before.program !== program);
  else if (windowId && !windows.includes(windowId)) void rejoin();
  else if (homeTrouble !== null) void follow();
  else if (before) void reload();
}

// Whoever has a file open may be typing, also in a script's page, of which nothing is known here.
async function greetAnew(otherProgram: boolean): Promise<void> {
  const { windowId, fileId, homeTrouble } = desk.get();
  if (otherProgram && !fileId) return location.reload();
  desk.set({ moving: null });
  countAnew();
  if (windowId) await rejoin();
  else if (fileId || homeTrouble !== null) await follow();
  gather();
  if (otherProgram) toast(text.otherProgram, "", -1);
}

function setClock(now: number): void {
  desk.set({ clockAhead: now - Date.now() });
}

function setMoving(way: ClockWay | null): void {
  desk.set({ moving: way });
  if (way) setClock(way.now);
  else gather();
}

function begin(): void {
  goTo(null, desk.get().as);
  location.reload();
}

function gather(): void {
  if (gathering) return;
  gathering = true;
  setTimeout(
    () => {
      gathering = false;
      refreshHome().catch(() => undefined);
    },
    desk.get().moving ? GATHER_MOVING_MS : GATHER_MS,
  );
}

function noticeExecution(push: Extract<Push, { type: "execution" }>): void {
  const { running, windowId } = desk.get();
  if (push.state === "started" && running && !running.executionId && push.windowId === windowId)
    desk.set({ running: { ...running, executionId: push.id } });
  if (push.state !== "ended") return;
  // An alert or prompt cannot outlive the script that waits for its answer.
  const dialogs = desk
    .get()
    .dialogs.filter((dialog) => dialog.kind === "html" || dialog.executionId !== push.id);
  if (dialogs.length < desk.get().dialogs.length) desk.set({ dialogs });
  gather();
}

// A second modal page takes the place of the first, as on Google; so does a second modeless one.
function showDialog(dialog: DialogRequest): void {
  const replaced = (other: DialogRequest) =>
    dialog.kind === "html" && other.kind === "html" && other.modal === dialog.modal;
  desk.set({ dialogs: [...desk.get().dialogs.filter((other) => !replaced(other)), dialog] });
}

type WindowPush = Extract<Push, { type: "toast" | "dialog" | "sidebar" | "activate" }>;

function inWindow(push: WindowPush): void {
  const { windowId } = desk.get();
  if (windowId && push.windowId !== windowId) return;
  if (push.type === "toast") toast(push.message, push.title, push.seconds);
  else if (push.type === "dialog") showDialog(push.dialog);
  else if (push.type === "sidebar")
    desk.set({ sidebar: { title: push.title, html: push.html, pageId: push.pageId } });
  else theGrid()?.activate(push.sheetId, push.range);
}
