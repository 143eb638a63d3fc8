// What the shell shows.
import type { ClockWay, DialogRequest, Home, Menu, Outcome } from "../../wire/api";
import type { Refused } from "./refused";
import { Store, useStore } from "./store";

/** An HTML page of a script in the sidebar. */
export interface SidebarPage {
  title: string;
  html: string;
  pageId: string;
}

/** A message at the lower right; `until` null = stays until dismissed. */
export interface Toast {
  id: number;
  title: string;
  message: string;
  tone: "plain" | "problem";
}

/** A question or message of the workbench itself. */
export interface Notice {
  title: string;
  message: string;
  /** What was typed and could not be kept, for the person to copy. */
  typed?: string;
}

/** What the workbench asks before it does something that loses content. */
export interface Asked {
  title: string;
  message: string;
  /** Words of the button that does it. */
  yes: string;
  go: () => void;
}

/** Panels of the local bar. */
export type Panel = "clock" | "outbox" | "executions" | null;

/** The open file, as far as the shell needs it. */
export interface OpenFile {
  id: string;
  name: string;
  canEdit: boolean;
  hasScript: boolean;
}

/** A column of a filter, and where its panel stands. */
export interface OpenFilter {
  sheetId: number;
  column: number;
  x: number;
  y: number;
  /** Another each time that a panel opens. */
  opening: number;
}

/** The whole state of the page. */
export interface Desk {
  connected: boolean;
  home: Home | null;
  /** Why files, people and the clock are not known yet; null where they are, or are on their way. */
  homeTrouble: string | null;
  /** Milliseconds from the machine's clock to the host's. */
  clockAhead: number;
  as: string;
  fileId: string | null;
  file: OpenFile | null;
  refused: Refused | null;
  /** The folder whose files are listed; null = the top. */
  folder: string | null;
  windowId: string | null;
  menus: Menu[];
  callable: string[];
  sidebar: SidebarPage | null;
  dialogs: DialogRequest[];
  toasts: Toast[];
  notice: Notice | null;
  asked: Asked | null;
  running: { key: number; executionId: string | null } | null;
  /** The execution that ended last. */
  latest: Outcome | null;
  /** The selected cell's link and where its card stands. */
  link: { url: string; x: number; y: number } | null;
  panel: Panel;
  /** How far the clock is that somebody moves. */
  moving: ClockWay | null;
  /** What the last moving of the clock did, in words. */
  moved: string;
  /** Rows of a long paste that the host is writing; 0 = none. */
  writing: number;
  /** Something is sought in the tab. */
  finding: boolean;
  /** The filter's column whose values are shown. */
  filter: OpenFilter | null;
  resetting: boolean;
  /** Grows whenever mails, files or executions may have changed. */
  news: number;
}

/** The one state of the page. */
export const desk = new Store<Desk>({
  connected: true,
  home: null,
  homeTrouble: null,
  clockAhead: 0,
  as: "",
  fileId: null,
  file: null,
  refused: null,
  folder: null,
  windowId: null,
  menus: [],
  callable: [],
  sidebar: null,
  dialogs: [],
  toasts: [],
  notice: null,
  asked: null,
  running: null,
  latest: null,
  link: null,
  panel: null,
  moving: null,
  moved: "",
  writing: 0,
  finding: false,
  filter: null,
  resetting: false,
  news: 0,
});

/** Renders again when the chosen part of the page's state changes. */
export function useDesk<P>(part: (state: Desk) => P): P {
  return useStore(desk, part);
}
