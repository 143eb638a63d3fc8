// Spreadsheet: people and messages.
import { SHARING } from "../../drive/services/sharing";
import type { Plain, Service, ServiceTable } from "../../kernel/types";
import { BUFFER_MS, PROPERTY_MS } from "../latency";

/** Changing permissions: no figure published, a placeholder. */
const SHARE_MS = 1000;

function shared(name: string, from: string, milliseconds: number): ServiceTable {
  const service = SHARING[from]?.[1] as Service;
  return {
    [`Spreadsheet.${name}`]: (context, id, who: Plain = null) => {
      context.charge(`Spreadsheet.${name}`, milliseconds);
      return service(context, id as Plain, who);
    },
  };
}

/** Drive tells of people with their names; a spreadsheet's users know their address alone. */
function people(name: string): ServiceTable {
  const [method, service] = Object.entries(shared(name, name, PROPERTY_MS))[0] as [string, Service];
  const address = (person: Plain): Plain => (person as { email: string } | null)?.email ?? null;
  return {
    [method]: (context, id) => {
      const found = service(context, id as Plain) as Plain;
      return Array.isArray(found) ? found.map(address) : address(found);
    },
  };
}

/** Owner, editors and viewers of a spreadsheet, and toasts. */
export const sharingServices: ServiceTable = {
  ...people("getOwner"),
  ...people("getEditors"),
  ...people("getViewers"),
  ...shared("addEditors", "addEditors", SHARE_MS),
  ...shared("addViewers", "addViewers", SHARE_MS),
  ...shared("removeEditor", "removeEditor", SHARE_MS),
  ...shared("removeViewer", "removeViewer", SHARE_MS),
  "Spreadsheet.toast": (context, id, message, title = "", seconds = 5) => {
    context.charge("Spreadsheet.toast", BUFFER_MS);
    const { uiWindow, containerId } = context.execution;
    // Where nobody looks, a toast is shown to nobody; it never fails.
    if (uiWindow === null || id !== containerId) return;
    context.emit({
      type: "toast",
      windowId: uiWindow,
      message: String(message),
      title: String(title ?? ""),
      seconds: seconds === null ? 5 : Number(seconds),
    });
  },
};
