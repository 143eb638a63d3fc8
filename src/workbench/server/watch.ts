// Follows spreadsheets as people see them, and tells what changed since they last looked.
import type { Host } from "../../host/api";
import type { Push, ViewAt } from "../wire/api";
import { compareViews } from "./changes";

/** Events closer together than this are told as one change. */
const GATHER_MS = 30;

interface Watched extends ViewAt {
  user: string;
}

/** Keeps the last picture of every watched spreadsheet, per person, with a revision that grows by each change. */
export class Watch {
  #pictures = new Map<string, Watched>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly host: Host,
    private readonly tell: (fileId: string, user: string, push: Push) => void,
  ) {}

  /** The present picture; from now on changes are told. */
  look(fileId: string, user: string): ViewAt {
    const key = `${fileId} ${user}`;
    const seen = this.#pictures.get(key);
    if (seen) return this.#refresh(fileId, seen);
    const fresh = { revision: 1, view: this.host.view(fileId, user), user };
    this.#pictures.set(key, fresh);
    return fresh;
  }

  /** Nobody looks any more. */
  forget(fileId: string, user: string): void {
    this.#pictures.delete(`${fileId} ${user}`);
  }

  /** Something changed; listeners hear of it in a moment. */
  touched(fileId: string): void {
    if (this.#timers.has(fileId)) return;
    this.#timers.set(
      fileId,
      setTimeout(() => this.flush(fileId), GATHER_MS),
    );
  }

  /** Tells at once what changed. */
  flush(fileId: string): void {
    clearTimeout(this.#timers.get(fileId));
    this.#timers.delete(fileId);
    for (const [key, seen] of this.#pictures) if (key.startsWith(`${fileId} `)) this.#refresh(fileId, seen);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#pictures.clear();
  }

  #refresh(fileId: string, seen: Watched): ViewAt {
    const view = this.#viewOrNull(fileId, seen.user);
    if (!view) return seen;
    const changes = compareViews(seen.view, view);
    seen.view = view;
    if (changes !== "structure" && changes.length === 0) return seen;
    seen.revision++;
    const { revision } = seen;
    this.tell(
      fileId,
      seen.user,
      changes === "structure"
        ? { type: "view", fileId, revision, view }
        : { type: "cells", fileId, revision, sheets: changes },
    );
    return seen;
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
