// Spreadsheet: people and messages.
import type { PeopleCalls } from "../../calls/spreadsheet/book";
import { editors, owner, SHARING, viewers } from "../../drive/services/sharing";
import type { Context, Service, Services } from "../../kernel/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";

/** Changing permissions: no figure published, a placeholder. */
const SHARE_MS = 1000;

type Sharing = (id: string, who: readonly string[]) => void;

/** A change as files have it, charged as one of a spreadsheet. */
const shared =
  (method: string, [, share]: readonly [unknown, Service<Sharing>]): Service<Sharing> =>
  (context, id, who) => {
    context.charge(method, SHARE_MS);
    return share(context, id, who);
  };

/** Drive tells of people with their names; a spreadsheet's users know their address alone. */
const people =
  (method: string, find: typeof editors): Service<(id: string) => string[]> =>
  (context: Context, id: string) => {
    context.charge(method, PROPERTY_MS);
    return find(context, id).map(({ email }) => email);
  };

/** Owner, editors and viewers of a spreadsheet, and toasts. */
export const sharingServices: Services<PeopleCalls> = {
  "Spreadsheet.getOwner": (context, id) => {
    context.charge("Spreadsheet.getOwner", PROPERTY_MS);
    return owner(context, id).email;
  },
  "Spreadsheet.getEditors": people("Spreadsheet.getEditors", editors),
  "Spreadsheet.getViewers": people("Spreadsheet.getViewers", viewers),
  "Spreadsheet.addEditors": shared("Spreadsheet.addEditors", SHARING.addEditors),
  "Spreadsheet.addViewers": shared("Spreadsheet.addViewers", SHARING.addViewers),
  "Spreadsheet.removeEditor": shared("Spreadsheet.removeEditor", SHARING.removeEditor),
  "Spreadsheet.removeViewer": shared("Spreadsheet.removeViewer", SHARING.removeViewer),
  "Spreadsheet.toast": (context, id, message, title, seconds) => {
    context.charge("Spreadsheet.toast", BUFFER_MS);
    const { uiWindow: windowId, containerId } = context.execution;
    // Where nobody looks, a toast is shown to nobody; it never fails.
    if (windowId === null || id !== containerId) return;
    context.emit({
      type: "toast",
      windowId,
      message: String(message),
      title: title ?? "",
      seconds: seconds ?? 5,
    });
  },
};
