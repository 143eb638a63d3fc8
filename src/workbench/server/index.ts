// Starts the workbench: a page on 127.0.0.1 that shows a host as a person sees Google Sheets.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host, Project } from "../../host/api";
import { createHost } from "../../host/index";
import { closeServer, listen } from "./listen";
import { routes } from "./routes";
import { Session } from "./session";

const STORE_FILE = "host.sqlite";

/** Options of `startWorkbench`; either a host that is already there, or a project to make one of. */
export interface WorkbenchOptions {
  host?: Host;
  project?: Project;
  /** Folder that keeps the emulated world; without it nothing is kept. */
  data?: string;
  /** 0 = any free port; default: 8020 or the next free one. */
  port?: number;
  /** Fills a world that was just made, e.g. with a sample campaign. */
  fill?: (host: Host) => Promise<void>;
  /** Throws away what `data` holds. */
  fresh?: boolean;
  /** Folder of the built page; default: beside this file. */
  page?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly url: string;
  readonly host: Host;
  close(): Promise<void>;
}

/** Starts the server and answers when it can be visited. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const world = await openWorld(options);
  const session = new Session(world.host);
  const page = options.page ?? join(dirname(fileURLToPath(import.meta.url)), "page");
  const reset = async () => session.replace(await world.renew());
  const app = routes({ session, page, token: randomBytes(24).toString("base64url"), reset });
  const server = await listen(app.fetch, options.port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get host() {
      return session.host;
    },
    close: async () => {
      session.end();
      closeServer(server);
      if (!options.host) await session.host.close();
    },
  };
}

interface World {
  host: Host;
  renew(): Promise<Host>;
}

async function openWorld(options: WorkbenchOptions): Promise<World> {
  if (options.host) return givenWorld(options.host);
  const { project, data, fill, fresh = false } = options;
  if (!project) throw new Error("startWorkbench needs a host or a project.");
  const make = async (wipe: boolean) => {
    const made = openHost(project, data, wipe);
    if (made.first && fill) await fill(made.host);
    return made.host;
  };
  const world: World = {
    host: await make(fresh),
    renew: async () => {
      await world.host.close();
      world.host = await make(true);
      return world.host;
    },
  };
  return world;
}

function givenWorld(host: Host): World {
  const start = host.snapshot();
  return {
    host,
    renew: async () => {
      host.restore(start);
      return host;
    },
  };
}

function openHost(project: Project, data: string | undefined, wipe: boolean): { host: Host; first: boolean } {
  const live = { project, transport: "port", clock: "running" } as const;
  if (!data) return { host: createHost(live), first: true };
  mkdirSync(data, { recursive: true });
  const store = join(data, STORE_FILE);
  if (wipe) for (const ending of ["", "-wal", "-shm"]) rmSync(store + ending, { force: true });
  const first = !existsSync(store);
  return { host: createHost({ ...live, store }), first };
}
