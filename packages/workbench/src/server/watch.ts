// Follows spreadsheets as people see them, and tells what changed since they last looked.
import type { Host } from "apps-script-host";
import type { Push, SheetShift, ViewAt } from "../wire/api";
import type { RowShift } from "../wire/shifted-row";
import { type Changes, compareViews } from "./changes";
import type { LineShift } from "./meant";

/** Events closer together than this are told as one change. */
const GATHER_MS = 30;
/** A script that builds tabs makes many changes of build; pages draw them at most this often. */
const REBUILD_MS = 700;

interface Watched extends ViewAt {
  user: string;
  /** Rows that came or went in its tabs, the latest last. */
  shifts: Shifted[];
}

/** So many are remembered: a page that is further behind is about to get the whole. */
const SHIFTS_KEPT = 100;

interface Shifted extends RowShift {
  revision: number;
  sheetId: number;
  /** The window in which somebody asked for it. */
  by: string | null;
  columns?: true;
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
    const fresh = { revision: 1, view: this.host.view(fileId, user), user, shifts: [] };
    this.#pictures.set(key, fresh);
    return fresh;
  }

  /** Nobody looks any more. */
  forget(fileId: string, user: string): void {
    this.#pictures.delete(`${fileId} ${user}`);
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

  /** Rows and columns of a tab that others moved since a revision of a person's picture; what is still to be told is told first. */
  shiftsSince(fileId: string, user: string, sheetId: number, seen: number, windowId: string): LineShift[] {
    if (this.#timers.has(fileId)) this.flush(fileId);
    const shifts = this.#pictures.get(`${fileId} ${user}`)?.shifts ?? [];
    return shifts.filter((each) => each.revision > seen && each.sheetId === sheetId && each.by !== windowId);
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
    const doing = this.#doing?.fileId === fileId ? this.#doing : null;
    const changes = compareViews(before, view, doing);
    seen.view = view;
    if (changes.kind === "cells" && changes.patches.length === 0) return seen;
    seen.revision++;
    if (changes.kind === "build") {
      this.#remember(fileId, seen, changes.shifts);
      this.#rememberAsked(fileId, seen, before);
    }
    this.tell(fileId, seen.user, this.#pushOf(fileId, seen, changes));
    return seen;
  }

  #remember(fileId: string, seen: Watched, shifts: readonly SheetShift[]): void {
    const { revision } = seen;
    for (const { sheet, at, count } of shifts) {
      const own = this.#doing?.fileId === fileId && this.#doing.sheetId === sheet.id && this.#doing.at === at;
      seen.shifts.push({ revision, sheetId: sheet.id, at, count, by: own ? this.#doing!.windowId : null });
    }
    seen.shifts = seen.shifts.slice(-SHIFTS_KEPT);
  }

  // Pictures tell how many lines a tab has, not always which came: whoever asked for them says so.
  #rememberAsked(fileId: string, seen: Watched, before: ViewAt["view"]): void {
    const doing = this.#doing;
    if (doing?.fileId !== fileId) return;
    const { windowId: by, sheetId, at } = doing;
    const { revision, shifts } = seen;
    const isTold = shifts.some((shift) => shift.revision === revision && shift.sheetId === sheetId);
    const size = ({ sheets }: ViewAt["view"]) => sheets.find(({ id }) => id === sheetId);
    for (const lines of ["rows", "columns"] as const) {
      const [had, has, count] = [size(before)?.[lines], size(seen.view)?.[lines], doing[lines]];
      if (!count || had === undefined || has !== had + count || (lines === "rows" && isTold)) continue;
      shifts.push({ revision, sheetId, at, count, by, ...(lines === "columns" ? { columns: true } : {}) });
    }
  }

  #pushOf(fileId: string, { revision, view }: Watched, changes: Changes): Push {
    if (changes.kind === "cells") return { type: "cells", fileId, revision, sheets: changes.patches };
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
