// What Drive holds of a campaign, and what the product asked of it.

import { disturbRest, type RestFault } from "apps-script-host";
import { OWNER, type Rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";

/** One request to Drive v3: a method and the path below /files, without its query. */
export interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/** Drive as the office's owner sees it. */
export interface Drive {
  folder(): File;
  workbook(unit: string): File;
  ofRole(role: "folder" | "master" | "unit"): File[];
  /** Contacts and colleagues whom a file lets in by itself. */
  editors(unit: string): string[];
  /** True when somebody may type into a unit's workbook. */
  mayOpen(mail: string, unit: string): Promise<boolean>;
  state(unit: string): string;
  /** Requests to Drive since the last call; `fault` may answer in Drive's place. */
  watch(fault?: (asked: Asked) => RestFault | null): Asked[];
}

type File = ReturnType<Rig["host"]["files"]>[number];

/** Drive of an office. */
export function driveOf({ host, rows }: Rig): Drive {
  const row = (unit: string) => rows("单位名录").find(({ name }) => name === unit)!;
  const files = () => host.files().filter(({ trashed }) => !trashed);
  const ofRole = (role: string) => files().filter(({ appProperties }) => appProperties.role === role);
  const workbook = (unit: string) => files().find(({ id }) => id === row(unit).workbookId)!;
  return {
    ofRole,
    folder: () => ofRole("folder")[0]!,
    workbook,
    editors: (unit) => workbook(unit).editors,
    mayOpen: async (mail, unit) => {
      const edit = { kind: "values" as const, sheetId: ACTIVITIES, row: 500, column: 4, values: [["试填"]] };
      return (await host.edit(workbook(unit).id, mail, edit)).ok;
    },
    state: (unit) => row(unit).workbookState!,
    watch: (fault = () => null) => {
      const seen: Asked[] = [];
      disturbRest(host.store, ({ method, url, body }) => {
        const [, path] = /googleapis\.com\/drive\/v3\/files\/?([^?]*)/.exec(url) ?? [];
        if (path === undefined) return null;
        const text = new TextDecoder().decode(body);
        const asked = { method: method.toUpperCase(), path, body: text ? JSON.parse(text) : {} };
        seen.push(asked);
        return fault(asked);
      });
      return seen;
    },
  };
}

/** Requests that change who may open something. */
export const changesOfAccess = (asked: readonly Asked[]): Asked[] =>
  asked.filter(({ method, path }) => method !== "GET" && path.includes("/permissions"));

/** Lets the clock run once. */
export const tick = ({ host }: Rig) => host.run("tick", [], { user: OWNER });
