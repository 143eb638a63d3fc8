// The emulated world behind a workbench: its host, where it is kept, and how it begins anew.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host, Project } from "../../host/api";
import { createHost } from "../../host/index";

const STORE_FILE = "host.sqlite";
const CLOCK_FILE = "clock.json";
const FILLING_MARK = "being-filled";

/** How a world is made. */
export interface WorldOptions {
  project: Project;
  /** Folder that keeps it; without it nothing is kept. */
  data?: string;
  /** ISO instant at which a new world's clock begins; default: the machine's time. */
  now?: string;
  /** Language of the people and of the first spreadsheet; default: Chinese. */
  locale?: string;
  /** Account that owns the spreadsheet and the script; default: the host's own. */
  user?: string;
  /** Fills a world that was just made, e.g. with a sample campaign. */
  fill?: (host: Host) => Promise<void>;
}

/** A host that can be thrown away for a fresh one. */
export interface World {
  readonly host: Host;
  renew(): Promise<Host>;
}

/** Opens the kept world, or makes one; `fresh` throws away what was kept. */
export async function openWorld(options: WorldOptions, fresh: boolean): Promise<World> {
  let host = await begin(options, fresh);
  return {
    get host() {
      return host;
    },
    renew: async () => {
      await host.close();
      host = await begin(options, true);
      return host;
    },
  };
}

/** A world around a host that somebody else made; to renew it goes back to where it stood. */
export function givenWorld(host: Host): World {
  const start = host.snapshot();
  return {
    host,
    renew: async () => {
      host.restore(start);
      return host;
    },
  };
}

async function begin(options: WorldOptions, wipe: boolean): Promise<Host> {
  const { data, fill } = options;
  if (data) prepareFolder(data, wipe);
  const first = !data || !existsSync(join(data, STORE_FILE));
  const host = createHost({ ...hostOptions(options), now: first ? options.now : keptTime(data) });
  if (data) keepTime(host, data);
  if (first && fill) await fillWhole(host, fill, data);
  return host;
}

// A filling that was broken off must not pass for a world: the mark makes the next start begin again.
async function fillWhole(host: Host, fill: NonNullable<WorldOptions["fill"]>, data?: string): Promise<void> {
  if (data) writeFileSync(join(data, FILLING_MARK), "");
  await fill(host);
  if (data) rmSync(join(data, FILLING_MARK));
}

function hostOptions({ project, data, user, locale = "zh_CN" }: WorldOptions) {
  const live = { project, locale, transport: "port", clock: "running", ...(user ? { user } : {}) } as const;
  return data ? { ...live, store: join(data, STORE_FILE) } : live;
}

function prepareFolder(data: string, wipe: boolean): void {
  mkdirSync(data, { recursive: true });
  if (!wipe && !existsSync(join(data, FILLING_MARK))) return;
  for (const ending of ["", "-wal", "-shm"]) rmSync(join(data, STORE_FILE + ending), { force: true });
  rmSync(join(data, CLOCK_FILE), { force: true });
}

// The clock may stand in another year than the machine's; how far apart they are outlives a restart.
function keepTime(host: Host, data: string): void {
  const keep = () => {
    const ahead = Date.parse(host.now()) - Date.now();
    writeFileSync(join(data, CLOCK_FILE), JSON.stringify({ ahead }));
  };
  keep();
  host.on((event) => {
    if (event.type === "clock") keep();
  });
}

function keptTime(data: string | undefined): string | undefined {
  if (!data || !existsSync(join(data, CLOCK_FILE))) return undefined;
  const { ahead } = JSON.parse(readFileSync(join(data, CLOCK_FILE), "utf8")) as { ahead: number };
  return new Date(Date.now() + ahead).toISOString();
}
