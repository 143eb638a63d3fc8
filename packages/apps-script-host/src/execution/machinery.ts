// The parts of a host and how they are put together.
import type { HostOptions } from "../api";
import { HostClock } from "../kernel/clock";
import { Core } from "../kernel/core";
import type { Account } from "../kernel/limits";
import { type SeededRandom, startSequence } from "../kernel/random";
import type { CustomResult, HostEvent, Plain, Store } from "../kernel/types";
import { Locks, lockServices } from "../lock";
import { scriptOf } from "../script/bound";
import { SERVICES } from "../services";
import { openStore, StoreError } from "../store";
import { uiServices } from "../ui";
import { Windows } from "../ui/windows";
import { connectNetwork } from "../urlfetch/network";
import { Clockwork } from "./clockwork";
import { DirectExecutor } from "./direct";
import { Engine } from "./engine";
import type { Executor } from "./executor";
import { PortExecutor } from "./port";
import { type LoadedProject, loadProject } from "./project";
import { type Home, settle } from "./setup";

/** Everything a host consists of. */
export interface Machinery {
  store: Store;
  clock: HostClock;
  random: SeededRandom;
  project: LoadedProject;
  home: Home;
  account: Account;
  core: Core;
  locks: Locks;
  windows: Windows;
  engine: Engine;
  executor: Executor;
  /** Runs on this thread, whatever the executor is. */
  direct: DirectExecutor;
  clockwork: Clockwork;
  listeners: Set<(event: HostEvent) => void>;
}

/** The zone of a script that names none. */
const DEFAULT_ZONE = "Etc/GMT";

/** Puts a host together. */
export function assemble(options: HostOptions, ownerName?: string): Machinery {
  const project = loadProject(options.project);
  const zone = project.manifest.timeZone ?? options.timeZone ?? DEFAULT_ZONE;
  const start = options.now === undefined ? Date.now() : Date.parse(options.now);
  if (Number.isNaN(start)) throw new RangeError(`Not an ISO instant: ${options.now}`);
  const clock = new HostClock(start, options.clock === "running");
  const store = openStore(options.store ?? ":memory:");
  const random = startSequence(store, options.seed ?? 1);
  if (options.network) connectNetwork(store, options.network);
  const listeners = new Set<(event: HostEvent) => void>([tellFault]);
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const home = settle(store, {
    options,
    zone: options.timeZone ?? zone,
    now: clock.now(),
    random,
    bound: true,
    ownerName,
  });
  const base = {
    store,
    clock,
    random,
    project,
    home,
    account: options.account ?? ("consumer" as const),
    listeners,
  };
  return { ...base, ...connect(base, options, zone, emit) };
}

// A fault of the host itself must be seen, not taken for Google's.
function tellFault(event: HostEvent): void {
  if (event.type !== "fault") return;
  // Of a full disk the sentence says all.
  const told = event.error instanceof StoreError ? event.error.message : event.stack;
  console.error(`The host failed in ${event.method}: ${told}`);
}

type Base = Pick<Machinery, "store" | "clock" | "random" | "project" | "home" | "account">;

function connect(base: Base, options: HostOptions, zone: string, emit: (event: HostEvent) => void) {
  const { store, clock, random, project, account } = base;
  const locks = new Locks();
  const windows = new Windows();
  const core: Core = new Core({
    store,
    services: { ...SERVICES, ...lockServices(locks), ...uiServices(windows, locks) },
    now: () => clock.now(),
    passTime: (milliseconds) => clock.moveTo(clock.now() + milliseconds),
    random,
    account,
    emit,
    customFunction: (id, name, args) => customFunction(base, engine, id, name, args),
    modelledClock: options.modelledClock ?? false,
  });
  const direct = new DirectExecutor(core, clock, zone);
  const executor: Executor = options.transport === "port" ? new PortExecutor({ core, clock, zone }) : direct;
  const engine: Engine = new Engine({
    store,
    core,
    clock,
    locks,
    random,
    project,
    executor,
    direct,
    emit,
    localeOf: (windowId) => windows.get(windowId)?.userLocale ?? null,
  });
  const clockwork = new Clockwork({
    store,
    clock,
    project,
    engine,
    account,
    modelledClock: options.modelledClock ?? false,
    emit,
    moved: () => executor.poke(),
  });
  return { locks, windows, core, engine, executor, direct, clockwork };
}

// A formula's custom function runs without anybody's authorisation, with the rights of the file's owner to read it.
function customFunction(
  { store, project, home }: Base,
  engine: Engine,
  id: string,
  name: string,
  args: Plain[],
): CustomResult | undefined {
  const script = scriptOf(store, id);
  const exact = definedName(project, name);
  if (!script || !exact) return undefined;
  return engine.customFunction({
    functionName: exact,
    args,
    cause: "customFunction",
    user: home.owner,
    actor: home.owner,
    scriptId: script.id,
    containerId: id,
  });
}

// Formulas name functions in any case.
function definedName({ declared }: LoadedProject, name: string): string | undefined {
  const fits = (known: string) => known.toLowerCase() === name.toLowerCase() && !known.endsWith("_");
  return declared.has(name) ? name : [...declared].find(fits);
}
