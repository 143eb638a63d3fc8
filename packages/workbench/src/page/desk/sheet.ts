// The open spreadsheet: its picture, its revisions, and the grid that shows it.
import type {
  CellView,
  Looking,
  MovedLines,
  Push,
  SheetPatch,
  SheetView,
  SpreadsheetView,
  UserEdit,
  ViewAt,
} from "../../wire/api";
import { call } from "../net/calls";
import { inWords, PROTECTED } from "../text/google";
import { text } from "../text/index";
import { refusalWords } from "../text/refusal";
import { frozenEdgeWords } from "./frozen-edge";
import { typedIn } from "./given-back";
import { largeRows } from "./large";
import { filterAfter } from "./open-filter";
import { shiftedSheet } from "./row-shift";
import { desk } from "./state";
import { toast } from "./toasts";
import { undone } from "./undone";

type Build = Extract<Push, { type: "build" }>;
type Cells = Extract<Push, { type: "cells" }>;

/** All that changed since the last picture of the file, where no tab was built anew as a whole. */
export interface Moved extends Pick<Build, "shifts" | "patches"> {
  /** The picture that they follow. */
  before: SpreadsheetView;
  /** They answer what this person asked for last. */
  own: boolean;
}

/** Rows or columns that came, went or changed places; `own`: this person asked for them. */
export interface LinesHere extends MovedLines {
  readonly own: boolean;
}

/** What the shell asks of the grid. */
export interface Grid {
  /** Shows a spreadsheet; tab and place are kept where it is the same file. */
  show(view: SpreadsheetView, moved?: Moved, lines?: readonly LinesHere[]): void;
  /** `lines` changed places with it. */
  patch(sheets: SheetPatch[], lines?: readonly LinesHere[]): void;
  activate(sheetId: number, range: string | null): void;
  /** The picture that is drawn: while somebody types, an older one. */
  shown(): SpreadsheetView | null;
  looking(): Looking | undefined;
  /** The cell where the person stands, as the host knows it. */
  here(): CellView | undefined;
  /** Shows again what stands in the picture, where an edit was refused. */
  restore(edit: UserEdit): void;
  /** Whether a new picture would have to wait: somebody types. */
  postpones(): boolean;
  /** Resolves as soon as nobody types. */
  rest(): Promise<void>;
  /** Takes the keyboard, as a page asks with google.script.host.editor.focus(). */
  focus(): void;
}

let grid: Grid | null = null;
let picture: ViewAt | null = null;
/** Up to which revision each picture was kept. */
const revisions = new WeakMap<SpreadsheetView, number>();
/** An answer and the push of what it changed travel apart; the push is given this time to come. */
const PATIENCE_MS = 2000;
/** Edits go to the host one after another, in the order in which they were made. */
let queue: Promise<unknown> = Promise.resolve();

/** Until nobody types; what is to be told waits for it, in its order. */
let resting: Promise<unknown> = Promise.resolve();
/** Rows or columns that this person wants to come or go, until the host has answered. */
let asked: UserEdit | null = null;

/** The grid is there (it shows what came before it), or is gone. */
export function setGrid(made: Grid | null): void {
  grid = made;
  if (picture) grid?.show(picture.view);
}

/** The grid, once it is loaded. */
export function theGrid(): Grid | null {
  return grid;
}

/** The spreadsheet as it is known here. */
export function thePicture(): SpreadsheetView | null {
  return picture?.view ?? null;
}

/** Replaces the picture. */
export function showView({ revision, view }: ViewAt, moved?: Moved, lines?: readonly LinesHere[]): void {
  picture = { revision, view };
  revisions.set(view, revision);
  desk.set({
    file: { id: view.id, name: view.name, canEdit: view.canEdit, hasScript: view.hasScript },
    refused: null,
  });
  grid?.show(view, moved, lines);
}

/** Forgets the picture, when another file is about to be opened. */
export function leaveView(): void {
  picture = null;
}

/** The server counts revisions from one again, and knows the drawn picture as its first. */
export function countAnew(): void {
  const view = grid?.shown();
  if (view) revisions.set(view, 1);
}

/** Applies changes in their order; a gap is mended by asking for the whole. */
export function applyPatch({ fileId, revision, sheets, lines = [] }: Cells): void {
  if (!picture || picture.view.id !== fileId || revision <= picture.revision) return;
  if (revision > picture.revision + 1) return void reload();
  const here = lines.map((line) => ({ ...line, own: false }));
  // Whoever types into a row that was sorted goes on seeing it where it was; the host puts the words where it is.
  if (here.length > 0 && grid?.postpones()) {
    const view = apart(picture.view, sheets);
    for (const patch of sheets) keep(patch, view);
    return void showView({ revision, view }, undefined, here);
  }
  const isShown = grid?.shown() === picture.view;
  picture.revision = revision;
  revisions.set(picture.view, revision);
  for (const patch of sheets) keep(patch, picture.view);
  // What waits to be drawn is drawn as a whole.
  if (isShown) grid?.patch(sheets, here);
}

const apart = (view: SpreadsheetView, patched: readonly SheetPatch[]): SpreadsheetView => ({
  ...view,
  sheets: view.sheets.map((sheet) =>
    patched.some(({ id }) => id === sheet.id) ? { ...sheet, cells: { ...sheet.cells } } : sheet,
  ),
});

/** Tabs that were built anew, and those in which rows came or went. */
export function applyBuild({ fileId, revision, frame, order, sheets, shifts, patches, lines }: Build): void {
  if (!picture || picture.view.id !== fileId || revision <= picture.revision) return;
  if (revision > picture.revision + 1) return void reload();
  const before = picture.view;
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  // While somebody types the old picture stays in sight.
  const keeps = !grid || grid.postpones() || grid.shown() !== before;
  for (const shift of shifts)
    known.set(shift.sheet.id, shiftedSheet(known.get(shift.sheet.id)!, shift, keeps));
  for (const sheet of sheets) known.set(sheet.id, sheet);
  const all = order.map((id) => known.get(id)).filter((sheet) => sheet !== undefined);
  if (all.length < order.length) return void reload();
  const view = { ...frame, sheets: all };
  for (const patch of patches) keep(patch, view);
  const { filter } = desk.get();
  const filterNow = filterAfter(filter, lines);
  if (filter !== filterNow) desk.set({ filter: filterNow });
  const fewTabs = sheets.length === 0 && all.length === before.sheets.length;
  const moved = fewTabs ? { shifts, patches, before, own: asked !== null } : undefined;
  showView(
    { revision, view },
    moved,
    lines.map((line) => ({ ...line, own: isAsked(line) })),
  );
}

const isAsked = ({ sheetId, at }: MovedLines): boolean =>
  asked !== null && "at" in asked && asked.sheetId === sheetId && asked.at === at;

/** Asks for the present picture. */
export async function reload(): Promise<void> {
  const { fileId, as } = desk.get();
  if (fileId) showView(await call("view", { fileId, as }));
}

/** Waits until the picture shows a revision; what does not arrive by itself is fetched. */
export async function catchUp(revision: number): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await aMoment())
    if (!picture || picture.revision >= revision) return;
  await reload();
}

const aMoment = () => new Promise((done) => setTimeout(done, 15));

/** Sends a person's edit to the host; a refused one is undone and explained, and gives false. */
export function sendEdit(edit: UserEdit): Promise<boolean> {
  const view = grid?.shown();
  const seen = view ? revisions.get(view) : undefined;
  const sent = queue.then(() => send(edit, seen)).catch((error: Error) => lost(edit, error.message));
  queue = sent;
  return sent;
}

/** Takes back what the person did last in the tab that is shown, or brings it again. */
export function travel(which: "undo" | "redo"): void {
  queue = queue.then(() => travelNow(which)).catch((error: Error) => tell(error.message));
}

async function travelNow(which: "undo" | "redo"): Promise<void> {
  const { windowId } = desk.get();
  if (!windowId) return;
  const shown = grid?.looking()?.sheetId;
  const before = picture?.view.sheets ?? [];
  const {
    ok,
    reason,
    sheetId,
    also = [],
    left = [],
    revision,
  } = await call(which, { windowId, sheetId: shown });
  if (!ok) return toast(text.noWayBack[which][reason ?? "empty"](tabNames([sheetId ?? -1])));
  await catchUp(revision);
  const now = new Set(picture?.view.sheets.map(({ id }) => id));
  const gone = before.filter(({ id, hidden }) => !now.has(id) && !hidden);
  if (gone.length > 0) toast(text.tabAway[which](gone.map(({ name }) => text.quoted(name)).join("")));
  const elsewhere = tabNames([sheetId ?? -1, ...also].filter((id) => id !== shown));
  if (elsewhere !== "") toast(text.changedIn[which](elsewhere));
  const files = fileNames(left);
  if (files !== "") toast(text.leftIn(files));
}

/** Tabs that people see, by their names. */
const tabNames = (ids: readonly number[]): string =>
  (picture?.view.sheets ?? [])
    .filter(({ id, hidden }) => ids.includes(id) && !hidden)
    .map(({ name }) => text.quoted(name))
    .join("");

const fileNames = (ids: readonly string[]): string =>
  (desk.get().home?.files ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => text.quoted(name))
    .join("");

async function send(edit: UserEdit, seen: number | undefined): Promise<boolean> {
  const { windowId } = desk.get();
  if (!windowId) return lost(edit, text.loading);
  const rows = largeRows(edit);
  if (rows > 0) desk.set({ writing: rows });
  asked = /^(insert|delete)(Rows|Columns)$/.test(edit.kind) ? edit : null;
  try {
    const result = await call("edit", { windowId, edit, looking: grid?.looking(), seen });
    if (result.gone) return lost(edit, result.sorted ? text.rowsSorted : text.rowGone);
    if (!result.ok && edit.kind === "values" && !tabOf(edit)) return lost(edit, text.tabGone);
    if (!result.ok) {
      const title = result.message === PROTECTED ? text.protectedTitle : text.refusedTitle;
      const named = result.broken || result.merged || result.protected;
      const place = named ? "" : undone(edit, tabOf(edit)?.name);
      const why = frozenEdgeWords(edit, result.message, tabOf(edit)) ?? place + refusalWords(result);
      return refuse(edit, elsewhere(edit) + why, "", title);
    }
    const unchanged = result.revision === seen;
    await catchUp(result.revision);
    // What changed the build was shown with it.
    if (edit.kind === "values" || unchanged) grid?.restore(edit);
    if (rows > 0) toast(text.written(rows));
    return true;
  } finally {
    asked = null;
    if (rows > 0) desk.set({ writing: 0 });
  }
}

const tabOf = (edit: UserEdit): SheetView | undefined =>
  "sheetId" in edit ? picture?.view.sheets.find(({ id }) => id === edit.sheetId) : undefined;

// Refused in a tab that is not looked at: where a text was replaced in all, or one has turned since.
function elsewhere(edit: UserEdit): string {
  const tab = tabOf(edit);
  return tab && tab.id !== grid?.looking()?.sheetId ? text.inTab(tab.name) : "";
}

function refuse(edit: UserEdit, message: string, typed = "", title = text.refusedTitle): false {
  grid?.restore(edit);
  tell(message, typed, title);
  return false;
}

/** Nothing was wrong with the edit: it is named, and what was typed is given back. */
function lost(edit: UserEdit, message: string): false {
  return refuse(edit, undone(edit, tabOf(edit)?.name) + inWords(message), typedIn(edit));
}

// A window that opened while somebody types the next cell would take its letters. What is told meanwhile is told together.
function tell(message: string, typed = "", title = text.refusedTitle): void {
  resting = resting.then(() => grid?.rest());
  void resting.then(() => add(inWords(message), typed, title));
}

function add(message: string, typed: string, title: string): void {
  const { notice } = desk.get();
  const told = notice?.title === text.refusedTitle || notice?.title === text.protectedTitle;
  const before = told ? notice : null;
  const lines = (...parts: (string | undefined)[]) => parts.filter((part) => part).join("\n");
  desk.set({
    notice: {
      title: before?.title ?? title,
      message: lines(before?.message, message),
      typed: lines(before?.typed, typed),
    },
  });
}

function keep(patch: SheetPatch, view: SpreadsheetView): void {
  const sheet = view.sheets.find((each) => each.id === patch.id);
  if (!sheet) return;
  if (patch.charts) sheet.charts = patch.charts;
  for (const [key, cell] of Object.entries(patch.cells)) {
    if (cell) sheet.cells[key] = cell;
    else delete sheet.cells[key];
  }
}
