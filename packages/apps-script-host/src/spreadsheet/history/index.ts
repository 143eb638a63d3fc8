// What each person did in each file, the last thing last: kept as long as the host runs, as long as a window is open on Google.
import type { Store } from "../../kernel/types";
import type { Workbook } from "../../workbook/types";
import { restoredOrder } from "./order";
import { backwards, type Part, type SheetShift, type Tabs } from "./part";

/** Who did something; changes of one `doing` are taken back together, one without a name joins what was done last. */
export interface Author {
  readonly user: string;
  readonly doing: string | null;
}

/** A change that has landed. */
export type Change = Pick<Part, "before" | "after" | "shifts" | "places" | "tabs">;

/** What is taken back at once. */
export interface Step {
  readonly doing: string | null;
  readonly parts: Part[];
  /** Others have since moved rows where this step moved rows, or columns where it moved columns. */
  overtaken: boolean;
}

/** Steps that a history holds; Google names no figure. */
const MOST_STEPS = 100;

/** Files whose histories are kept: each holds workbooks as they were, and nobody has so many windows open. */
const MOST_FILES = 64;

/** What takes the latest changes of histories back, where the store did not keep what they tell of. */
class Journal {
  private backs: (() => void)[] = [];

  note(back: () => void): void {
    this.backs.push(back);
  }

  committed(): void {
    this.backs = [];
  }

  rolledBack(): void {
    const { backs } = this;
    this.backs = [];
    for (const back of backs.reverse()) back();
  }
}

/** The histories of all people in all files of one store. */
export class Histories {
  /** Of what has changed since the store's last commit. */
  readonly journal = new Journal();
  private readonly files = new Map<string, Map<string, History>>();
  private readonly beside = new Map<string, Set<string>>();

  /** A change has landed; one that nobody can take back only moves what others did. */
  landed(id: string, change: Change, author: Author | null): void {
    this.moved(id, author?.user ?? null, change.shifts);
    if (author) this.of(id, author.user).did(change, author.doing);
  }

  /** Somebody moved rows or columns: what all others did is now elsewhere. */
  moved(id: string, by: string | null, shifts: readonly SheetShift[]): void {
    if (shifts.length === 0) return;
    for (const [user, history] of this.files.get(id) ?? []) if (user !== by) history.moved(shifts);
  }

  of(id: string, user: string): History {
    const people = this.files.get(id) ?? new Map<string, History>();
    this.files.delete(id);
    this.files.set(id, people);
    const [oldest] = this.files.keys();
    if (this.files.size > MOST_FILES && oldest !== undefined) this.files.delete(oldest);
    const history = people.get(user) ?? new History(this.journal);
    people.set(user, history);
    return history;
  }

  /** An execution wrote a file besides its own: undo does not reach there, as on Google. */
  reached(doing: string, id: string): void {
    const ids = this.beside.get(doing) ?? new Set();
    this.beside.delete(doing);
    this.beside.set(doing, ids.add(id));
    const [oldest] = this.beside.keys();
    if (this.beside.size > MOST_STEPS && oldest !== undefined) this.beside.delete(oldest);
  }

  /** Files besides its own that a step wrote. */
  besideOf({ doing }: Step): string[] {
    return [...((doing !== null && this.beside.get(doing)) || [])];
  }

  clear(): void {
    this.files.clear();
    this.beside.clear();
  }
}

/** What one person did in one file. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly journal: Journal) {}

  did(change: Change, doing: string | null): void {
    const last = this.done.at(-1);
    const part = { ...change, later: [] };
    if (doing === null && (!last || this.undone.length > 0)) return;
    this.noteLists();
    if (last && (doing === null || last.doing === doing)) {
      last.parts.push(part);
      this.journal.note(() => last.parts.pop());
    } else this.done = [...this.done, { doing, parts: [part], overtaken: false }].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** The newest step to be taken back (brought again) whose tabs are among those sought; undefined where there is none. */
  next(which: "undo" | "redo", sought: (tabs: Tabs) => boolean): Step | undefined {
    return [...this.list(which)].reverse().find((step) => sought(tabsOfStep(step)));
  }

  /** A step is on neither list any more. */
  drop(which: "undo" | "redo", step: Step): void {
    this.noteLists();
    const others = this.list(which).filter((each) => each !== step);
    if (which === "undo") this.done = others;
    else this.undone = others;
  }

  /** A tab of a step in which the person has done something since (of a step that was taken back: taken back since); null: none. */
  newerIn(which: "undo" | "redo", step: Step): number | null {
    const newer = this.list(which).slice(this.list(which).indexOf(step) + 1);
    const own = tabsOfStep(step);
    const shared = newer.flatMap((each) => [...(tabsOfStep(each) ?? own ?? [])]);
    return shared.find((id) => !own || own.has(id)) ?? null;
  }

  // The lists themselves are never changed, only replaced.
  private noteLists(): void {
    const { done, undone } = this;
    this.journal.note(() => Object.assign(this, { done, undone }));
  }

  private noteMoved(step: Step, by: number): void {
    const { overtaken } = step;
    this.journal.note(() => {
      step.overtaken = overtaken;
      for (const { later } of step.parts) later.length -= by;
    });
  }

  private list(which: "undo" | "redo"): Step[] {
    return which === "undo" ? this.done : this.undone;
  }

  /** What taking a step back did is brought again by taking that back, and the other way round. */
  put(which: "undo" | "redo", parts: Part[]): void {
    this.noteLists();
    const step = { doing: null, parts, overtaken: false };
    if (which === "undo") this.undone = [...this.undone, step];
    else this.done = [...this.done, step];
  }

  /** Others moved rows (columns): steps that moved rows (columns) too cannot be taken back any more, the others find their cells again. */
  moved(shifts: readonly SheetShift[]): void {
    this.noteLists();
    this.undone = [];
    let own: SheetShift[] = [];
    for (const step of [...this.done].reverse()) {
      this.noteMoved(step, own.length + shifts.length);
      for (const part of step.parts) part.later.push(...own, ...shifts);
      const made = step.parts.flatMap((part) => part.shifts);
      if (step.overtaken || !inTheWay(made, [...own, ...shifts])) continue;
      step.overtaken = true;
      own = [...made, ...own];
    }
  }
}

// Rows and columns of a tab move past each other.
const inTheWay = (made: readonly SheetShift[], since: readonly SheetShift[]): boolean =>
  made.some(({ sheetId, shift }) =>
    since.some((each) => each.sheetId === sheetId && each.shift.dimension === shift.dimension),
  );

/** Tabs in which a step did something. */
export function tabsOfStep({ parts }: Step): Tabs {
  const all = parts.map(({ tabs }) => tabs);
  return all.includes(null) ? null : new Set(all.flatMap((tabs) => [...(tabs ?? [])]));
}

/** The part that the reversal of a part was itself. */
export const reversal = (before: Workbook, after: Workbook, { shifts, places, tabs }: Part): Part => ({
  before,
  after,
  shifts: backwards(shifts),
  later: [],
  places: places.map(restoredOrder),
  tabs,
});

const histories = new WeakMap<Store, Histories>();

/** The histories of a store. */
export function historiesOf(store: Store): Histories {
  const known = histories.get(store);
  if (known) return known;
  const made = new Histories();
  histories.set(store, made);
  store.attend(made.journal);
  return made;
}
