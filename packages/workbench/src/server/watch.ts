// Follows spreadsheets as people see them, and tells what changed since they last looked.
import type { Host, MovedLines } from "apps-script-host";
import type { Push, SheetShift, ViewAt } from "../wire/api";
import { type Changes, compareViews } from "./changes";
import type { TabShift } from "./formulas-after";

/** Events closer together than this are told as one change. */
const GATHER_MS = 30;
/** A script that builds tabs makes many changes of build; pages draw them at most this often. */
const REBUILD_MS = 700;

interface Watched extends ViewAt {
  user: string;
  /** Rows that came or went in its tabs, the latest last. */
  shifts: Shifted[];
  /** Lines that came, went or changed places since the picture was made. */
  lines: readonly MovedLines[];
}

/** So many are remembered: a page that is further behind is about to get the whole. */
const SHIFTS_KEPT = 100;

interface Shifted extends TabShift {
  revision: number;
  /** The window in which somebody asked for it. */
  by: string | null;
}

/** What a window's person is doing to rows or columns. */
interface Doing {
  windowId: string;
  fileId: string;
  sheetId: number;
  at: number;
  /** Lines that come, or go (a negative count). */
  rows?: number;
  columns?: number;
}

/** Keeps the last picture of every watched spreadsheet, per person, with a revision that grows by each change. */
export class Watch {
  #pictures = new Map<string, Watched>();
  #rebuiltAt = new Map<string, number>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #doing: Doing | null = null;
  /** Files that changed while nothing was told of them. */
  #held: Set<string> | null = null;

  constructor(
    private readonly host: Host,
    private readonly tell: (fileId: string, user: string, push: Push) => void,
  ) {}

  /** The present picture; from now on changes are told. */
  look(fileId: string, user: string): ViewAt {
    const key = `${fileId} ${user}`;
    const seen = this.#pictures.get(key);
    if (seen) return this.#refresh(fileId, seen);
    const fresh = { revision: 1, view: this.host.view(fileId, user), user, shifts: [], lines: [] };
    this.#pictures.set(key, fresh);
    return fresh;
  }

  /** Nobody looks any more. */
  forget(fileId: string, user: string): void {
    this.#pictures.delete(`${fileId} ${user}`);
  }

  /** Rows or columns came or went: pictures tell how many a tab has, not always which. */
  moved(fileId: string, lines: readonly MovedLines[]): void {
    for (const [key, seen] of this.#pictures)
      if (key.startsWith(`${fileId} `)) seen.lines = [...seen.lines, ...lines].slice(-SHIFTS_KEPT);
  }

  /** Something changed; listeners hear of it in a moment. */
  touched(fileId: string): void {
    if (this.#held) return void this.#held.add(fileId);
    if (this.#timers.has(fileId)) return;
    const rest = (this.#rebuiltAt.get(fileId) ?? 0) + REBUILD_MS - Date.now();
    this.#timers.set(
      fileId,
      setTimeout(() => this.flush(fileId), Math.max(GATHER_MS, rest)),
    );
  }

  /** Waits with what changes by itself until `release`, however often it changes. */
  hold(): void {
    this.#held ??= new Set();
  }

  /** Every spreadsheet that somebody has open is looked at again: TODAY may be another day. */
  all(): void {
    for (const key of this.#pictures.keys()) this.touched(key.slice(0, key.indexOf(" ")));
  }

  /** Tells once, in a moment, what changed since `hold`. */
  release(): void {
    const changed = this.#held ?? [];
    this.#held = null;
    for (const fileId of changed) this.touched(fileId);
  }

  /** Tells at once what changed. */
  flush(fileId: string): void {
    clearTimeout(this.#timers.get(fileId));
    this.#timers.delete(fileId);
    for (const [key, seen] of this.#pictures) if (key.startsWith(`${fileId} `)) this.#refresh(fileId, seen);
  }

  /** Rows and columns that others moved since a revision of a person's picture; what is still to be told is told first. */
  shiftsSince(fileId: string, user: string, seen: number, windowId: string): TabShift[] {
    if (this.#timers.has(fileId)) this.flush(fileId);
    const shifts = this.#pictures.get(`${fileId} ${user}`)?.shifts ?? [];
    return shifts.filter((each) => each.revision > seen && each.by !== windowId);
  }

  /** A tab as a person knows it; undefined where there is none any more. */
  tabName(fileId: string, user: string, sheetId: number): string | undefined {
    const sheets = this.#pictures.get(`${fileId} ${user}`)?.view.sheets;
    return sheets?.find(({ id }) => id === sheetId)?.name;
  }

  /** Whose doing the rows are that come or go from now on; null ends it. */
  ascribe(doing: Doing | null): void {
    this.#doing = doing;
  }

  /** Where a person's picture stands after the last flush. */
  revision(fileId: string, user: string): number {
    return this.#pictures.get(`${fileId} ${user}`)?.revision ?? 0;
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#pictures.clear();
  }

  #refresh(fileId: string, seen: Watched): ViewAt {
    const view = this.#viewOrNull(fileId, seen.user);
    if (!view) return seen;
    const before = seen.view;
    const { lines } = seen;
    const changes = compareViews(before, view, lines);
    seen.view = view;
    seen.lines = [];
    if (changes.kind === "cells" && changes.patches.length === 0) return seen;
    seen.revision++;
    this.#remember(fileId, seen, changes.kind === "build" ? changes.shifts : [], lines);
    this.tell(fileId, seen.user, this.#pushOf(fileId, seen, changes, lines));
    return seen;
  }

  // Told by whoever moved them; what only the pictures show is inferred.
  #remember(
    fileId: string,
    seen: Watched,
    inferred: readonly SheetShift[],
    lines: readonly MovedLines[],
  ): void {
    const { revision } = seen;
    const by = (sheetId: number, at: number) =>
      this.#isDoing(fileId, sheetId, at) ? this.#doing!.windowId : null;
    const told = new Set(lines.flatMap(({ sheetId, order }) => (order ? [] : [sheetId])));
    for (const { sheet, at, count } of inferred)
      if (!told.has(sheet.id))
        seen.shifts.push({ revision, sheetId: sheet.id, at, count, by: by(sheet.id, at) });
    for (const { sheetId, dimension, at, count, order } of lines) {
      const columns = dimension === "COLUMNS" ? { columns: true as const } : {};
      // Who sorts still sees the rows as they were.
      const whose = order ? { order, by: null } : { by: by(sheetId, at) };
      seen.shifts.push({ revision, sheetId, at, count, ...whose, ...columns });
    }
    seen.shifts = seen.shifts.slice(-SHIFTS_KEPT);
  }

  #isDoing(fileId: string, sheetId: number, at: number): boolean {
    const doing = this.#doing;
    if (doing?.fileId !== fileId || doing.sheetId !== sheetId) return false;
    // Rows that a filter leaves out stay: what goes around them goes piece by piece.
    return at >= doing.at && at < doing.at + Math.max(1, -(doing.rows ?? doing.columns ?? 0));
  }

  #pushOf(fileId: string, { revision, view }: Watched, changes: Changes, lines: readonly MovedLines[]): Push {
    if (changes.kind === "cells") {
      const sorted = lines.length > 0 ? { lines } : {};
      return { type: "cells", fileId, revision, sheets: changes.patches, ...sorted };
    }
    const { kind: _build, ...tabs } = changes;
    if (tabs.sheets.length > 0) this.#rebuiltAt.set(fileId, Date.now());
    const { sheets, ...frame } = view;
    return {
      type: "build",
      fileId,
      revision,
      frame,
      order: sheets.map(({ id }) => id),
      ...tabs,
      lines,
    };
  }

  // A file may be deleted, or no longer shared, while somebody looks at it.
  #viewOrNull(fileId: string, user: string) {
    try {
      return this.host.view(fileId, user);
    } catch {
      return null;
    }
  }
}
