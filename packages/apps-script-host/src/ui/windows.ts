// Browser windows: who looks at which spreadsheet, with which menus, pages and open questions.

import type { Answer, Menu } from "../calls/ui";

export type { Answer, Menu };

/** A page that a script opened in a window. */
export interface OpenPage {
  readonly pageId: string;
  readonly kind: "sidebar" | "dialog";
  readonly modal: boolean;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** One window's state; lives as long as the window. */
export interface WindowState {
  readonly id: string;
  readonly user: string;
  readonly spreadsheetId: string;
  /** Language of the person's Google account, e.g. "en"; null = the host's. */
  readonly userLocale: string | null;
  readonly menus: Menu[];
  readonly pages: OpenPage[];
  /** Answers to come for alert and prompt, given before they are asked. */
  readonly answers: (string | [string, string])[];
}

/** All open windows of a host. */
export class Windows {
  private readonly byId = new Map<string, WindowState>();
  /** Answers given to open questions, by execution. */
  readonly answered = new Map<string, Answer>();

  open(id: string, user: string, spreadsheetId: string, userLocale: string | null = null): WindowState {
    const window: WindowState = {
      id,
      user,
      spreadsheetId,
      userLocale,
      menus: [],
      pages: [],
      answers: [],
    };
    this.byId.set(id, window);
    return window;
  }

  get(id: string | null): WindowState | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  close(id: string): void {
    this.byId.delete(id);
  }

  /** Adds a menu; one of the same title is replaced. */
  addMenu(id: string, menu: Menu): void {
    const menus = this.byId.get(id)?.menus;
    const same = menus?.findIndex(({ title }) => title === menu.title) ?? -1;
    if (same >= 0) menus?.splice(same, 1, menu);
    else menus?.push(menu);
  }

  /** Shows a page; a second sidebar closes the first, a modal dialog the one before. */
  addPage(id: string, page: OpenPage): void {
    const pages = this.byId.get(id)?.pages;
    const same = pages?.findIndex(({ kind, modal }) => kind === page.kind && modal === page.modal) ?? -1;
    if (same >= 0) pages?.splice(same, 1, page);
    else pages?.push(page);
  }

  closePage(id: string, pageId: string): void {
    const pages = this.byId.get(id)?.pages;
    const index = pages?.findIndex((page) => page.pageId === pageId) ?? -1;
    if (index >= 0) pages?.splice(index, 1);
  }
}
