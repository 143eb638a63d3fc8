// The emulated world behind a workbench: its host, where it is kept, and how it begins anew.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Host, Project } from "apps-script-host";
import { createHost, storeIsFree } from "apps-script-host";
import { clockDamaged, folderRefused, refusalOf, storeGone } from "./refusal";

const STORE_FILE = "host.sqlite";
const CLOCK_FILE = "clock.json";
/** What a new file is called until somebody names it. */
const UNNAMED = "未命名电子表格";
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

/**
 * Opens the kept world, or makes one; `fresh` throws away what was kept.
 *
 * @throws WorkbenchRefusal when it is open elsewhere, damaged, of a later version, or cannot be written.
 */
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
  try {
    return await beginIn(options, wipe);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function beginIn(options: WorldOptions, wipe: boolean): Promise<Host> {
  const { data, fill } = options;
  if (data) prepareFolder(data, wipe);
  const first = !data || isEmpty(join(data, STORE_FILE));
  if (data && first && hasClockAlone(data)) throw storeGone(join(data, STORE_FILE));
  const now = first ? options.now : keptTime(data);
  // A filling that was broken off must not pass for a world: the mark makes the next start begin again.
  if (first && data && fill) writeFileSync(join(data, FILLING_MARK), "");
  const host = createHost({ ...hostOptions(options), now });
  if (data) keepTime(host, data);
  if (first && fill) await filled(host, fill);
  // Whoever opens it did none of that.
  host.forgetDone();
  if (data) rmSync(join(data, FILLING_MARK), { force: true });
  return host;
}

// A script learns of a full disk only that the service failed: what stood in its way is thrown instead of what it makes of that.
async function filled(host: Host, fill: (host: Host) => Promise<void>): Promise<void> {
  let trouble: unknown = null;
  const off = host.on((event) => {
    if (event.type === "fault" && refusalOf(event.error) !== event.error) trouble ??= event.error;
  });
  try {
    await fill(host);
  } catch (error) {
    trouble ??= error;
  }
  off();
  if (!trouble) return;
  // On a full disk closing is refused as well.
  await host.close().catch(() => undefined);
  throw trouble;
}

// What was written last may still stand in the journal beside the store.
const hasClockAlone = (data: string): boolean =>
  existsSync(join(data, CLOCK_FILE)) && isEmpty(join(data, `${STORE_FILE}-wal`));

const isEmpty = (path: string) => !existsSync(path) || statSync(path).size === 0;

function hostOptions({ project, data, user, locale = "zh_CN" }: WorldOptions) {
  const name = locale.startsWith("zh") ? { name: UNNAMED } : {};
  const live = {
    project,
    locale,
    transport: "port",
    clock: "running",
    ...name,
    ...(user ? { user } : {}),
  } as const;
  return data ? { ...live, store: join(data, STORE_FILE) } : live;
}

function prepareFolder(data: string, wipe: boolean): void {
  makeFolder(data);
  if (!wipe && !existsSync(join(data, FILLING_MARK))) return;
  // Another workbench may be at work in it, or just filling it.
  storeIsFree(join(data, STORE_FILE));
  for (const ending of ["", "-wal", "-shm", "-journal"])
    rmSync(join(data, STORE_FILE + ending), { force: true });
  rmSync(join(data, CLOCK_FILE), { force: true });
}

function makeFolder(data: string): void {
  try {
    makeFrom(data);
  } catch (error) {
    throw folderRefused(data, error as NodeJS.ErrnoException);
  }
}

// Not mkdir's own `recursive`: where the system has no place for a folder (/proc) Node tries for ever.
function makeFrom(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFrom(dirname(folder));
  mkdirSync(folder);
}

// The clock may stand in another year than the machine's; how far apart they are outlives a restart.
function keepTime(host: Host, data: string): void {
  const keep = () => {
    const ahead = Date.parse(host.now()) - Date.now();
    writeInPlace(join(data, CLOCK_FILE), JSON.stringify({ ahead }).padEnd(CLOCK_LENGTH));
  };
  keep();
  host.on((event) => {
    if (event.type === "clock") keep();
  });
}

/** Digits of the farthest instant, and room for the words around them. */
const CLOCK_LENGTH = 40;

// The file is whole whenever the process ends: it comes by renaming, later texts of the same length by one writing.
// Renaming each time took a tenth of the time in which a day's triggers run.
function writeInPlace(path: string, text: string): void {
  if (existsSync(path)) {
    writeFileSync(path, text, { flag: "r+" });
    return;
  }
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function keptTime(data: string | undefined): string | undefined {
  const path = join(data ?? "", CLOCK_FILE);
  if (!data || !existsSync(path)) return undefined;
  const ahead = readAhead(path);
  if (ahead === undefined) throw clockDamaged(path);
  return new Date(Date.now() + ahead).toISOString();
}

/** A span in milliseconds that leads to a time that exists. */
function readAhead(path: string): number | undefined {
  try {
    const { ahead } = JSON.parse(readFileSync(path, "utf8")) as { ahead: unknown };
    if (typeof ahead !== "number" || Number.isNaN(new Date(Date.now() + ahead).getTime())) return undefined;
    return ahead;
  } catch {
    return undefined;
  }
}
