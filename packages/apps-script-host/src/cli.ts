// The command line: runs a function of any Apps Script project folder, or opens the folder in the workbench.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { RunResult } from "./api";
import { createHost, type LocalHost } from "./execution/host";
import { realNetwork } from "./execution/real-network";
import { StoreError } from "./store/trouble";

const USAGE = `Usage:
  host run <folder> <function> [--args JSON] [--user mail] [--store file] [--now instant] [--answer button]… [--online]
  host serve <folder> [--port n] [--data folder]`;

/** Runs the command line; gives the exit code: 1 for a script that threw, 2 for what was typed wrong, told in a sentence. */
export async function main(argv: string[]): Promise<number> {
  try {
    return await command(argv);
  } catch (error) {
    if (!isTypedWrong(error)) throw error;
    console.error(error.message);
    return 2;
  }
}

/** What was typed cannot be used. */
class UsageError extends Error {}

function isTypedWrong(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof StoreError) return true;
  // The workbench is found at run time, so its error is known by its name alone.
  if (error instanceof Error && error.name === "WorkbenchRefusal") return true;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS_");
}

async function command(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: OPTIONS });
  const [command, folder, functionName] = positionals;
  if (command === "run" && folder && functionName) return run(pathOf(folder), functionName, values);
  if (command === "serve" && folder) return serve(pathOf(folder), values);
  console.error(USAGE);
  return 2;
}

const OPTIONS = {
  args: { type: "string" },
  user: { type: "string" },
  store: { type: "string" },
  now: { type: "string" },
  answer: { type: "string", multiple: true },
  online: { type: "boolean" },
  port: { type: "string" },
  data: { type: "string" },
} as const;

type Values = { [key in Exclude<keyof typeof OPTIONS, "answer" | "online">]?: string } & {
  answer?: string[];
  online?: boolean;
};

// npm runs scripts in the package's folder; paths are meant from where the person stands.
function pathOf(path: string): string {
  const asTyped = resolve(process.env.INIT_CWD ?? ".", path);
  const found = [asTyped, resolve(path)].find((each) =>
    statSync(each, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (!found) throw new UsageError(`No folder ${asTyped}`);
  return found;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--args is not JSON: ${text}`);
  }
}

function readInstant(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new UsageError(`Not an ISO instant: ${text}`);
  return text;
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port is not a port: ${text}`);
}

async function run(folder: string, functionName: string, values: Values): Promise<number> {
  const args = readJson(values.args ?? "[]");
  const now = values.now === undefined ? undefined : readInstant(values.now);
  const store = values.store && resolve(process.env.INIT_CWD ?? ".", values.store);
  const network = values.online ? realNetwork() : undefined;
  const host = createHost({ project: folder, store, now, user: values.user, network });
  await refusePast(host);
  const user = values.user ?? host.owner;
  const window = host.windows.open("terminal", user, host.spreadsheetId);
  const options = { user, windowId: window.id, answers: values.answer };
  const result = await host.run(functionName, Array.isArray(args) ? args : [args], options);
  report(host, result);
  for (const { title } of window.menus) console.log(`Menu: ${title}`);
  for (const { kind, title } of window.pages) console.log(`Opened: ${kind} "${title}"`);
  await host.close();
  return result.ok ? 0 : 1;
}

// What a store holds has happened: on an earlier day its files, triggers and quotas would make no sense.
async function refusePast(host: LocalHost): Promise<void> {
  const last = host
    .files()
    .map(({ modifiedTime }) => modifiedTime)
    .sort()
    .pop();
  if (!last || last <= host.now()) return;
  await host.close();
  throw new UsageError(
    `The clock goes forward only: in this store it was ${last} already. Give --now ${last} or later, or another --store.`,
  );
}

function report(host: LocalHost, { ok, value, error, log, meter }: RunResult): void {
  for (const { level, text } of log) console.log(`[${level}] ${text}`);
  for (const { to, subject } of host.mails()) console.log(`Mail: ${to.join(", ")}: ${subject}`);
  if (ok) console.log(`Result: ${JSON.stringify(value)}`);
  else console.error(error?.stack || `${error?.name}: ${error?.message}`);
  const calls = Object.entries(meter.calls).sort(([, a], [, b]) => b - a);
  console.log(
    `Calls: ${meter.totalCalls}${calls.length ? ` (${calls.map(([name, n]) => `${name} ${n}`).join(", ")})` : ""}`,
  );
  console.log(`Modelled time on Google: ${(meter.modelledMs / 1000).toFixed(1)} s`);
}

interface Workbench {
  startWorkbench(options: {
    project: string;
    port?: number;
    data?: string;
  }): Promise<{ url: string; close(): Promise<void> }>;
}

// The workbench knows the host, not the other way round, so it is found at run time.
const WORKBENCH: string = "apps-script-workbench";

async function serve(project: string, { port, data }: Values): Promise<number> {
  const options = {
    ...(port === undefined ? {} : { port: readPort(port) }),
    ...(data ? { data: resolve(data) } : {}),
  };
  const { startWorkbench } = await workbenchBeside();
  const workbench = await startWorkbench({ project, ...options });
  console.log(`Workbench: ${workbench.url}`);
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await workbench.close();
  return 0;
}

async function workbenchBeside(): Promise<Workbench> {
  try {
    return await import(WORKBENCH);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ERR_MODULE_NOT_FOUND" || !message.includes(`'${WORKBENCH}'`)) throw error;
    throw new UsageError(`serve needs the package ${WORKBENCH} beside the host`);
  }
}
