// Which spreadsheets hold a script. All bound scripts of a host run the same project.
import type { Store } from "../kernel/types";

/** One script project: bound to a spreadsheet, or stand-alone. */
export interface Script {
  readonly id: string;
  readonly containerId: string | null;
}

const scripts = (store: Store) => store.collection<Script>("scripts");

/** Binds a script to a spreadsheet. */
export function bindScript(store: Store, script: Script): void {
  scripts(store).put(script.id, script);
}

/** The script bound to a spreadsheet, undefined when there is none. */
export function scriptOf(store: Store, spreadsheetId: string): Script | undefined {
  for (const [, script] of scripts(store).entries()) if (script.containerId === spreadsheetId) return script;
  return undefined;
}

/** A copy of a file with a bound script gets its own script: new id, no triggers, empty properties. */
export function copyBoundScript(store: Store, fromId: string, toId: string, newScriptId: string): void {
  if (scriptOf(store, fromId)) bindScript(store, { id: newScriptId, containerId: toId });
}
