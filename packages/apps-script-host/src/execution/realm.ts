// A realm: a fresh global object with only what Apps Script has, in which one execution runs.
import { inspect } from "node:util";
import vm from "node:vm";
import type { ScriptFile } from "./declared";
import { ignoreRejections } from "./rejections";

/** How a function's result is made plain; see prelude/base/result.ts. */
export type ResultRules = "rpc" | "plain";

/** What a realm needs to run one function of a script. Plain data, so that it can go to a worker. */
export interface RealmJob {
  prelude: string;
  scripts: ScriptFile[];
  functionName: string;
  /** JSON array. */
  args: string;
  rules: ResultRules;
  /** False: to this caller there is no such function, e.g. a private one to a page. */
  known: boolean;
  seed: number;
  advancedServices: readonly string[];
  /** Machine milliseconds after which an endless loop is ended. */
  timeout: number;
}

/** What the transport gives: calls to the core and the host's time. */
export interface RealmLink {
  send(method: string, args: string): string;
  now(): number;
}

/** What became of the function, before the end hooks ran. */
export interface RealmOutcome {
  ok: boolean;
  value: unknown;
  error: { name: string; message: string; stack: string } | null;
}

interface Installed {
  arm(functionName: string, args: string, rules: ResultRules): void;
  takeOutcome(): string;
  fault(error: unknown): void;
}

/** Runs a job from an empty realm to its outcome. */
export function runRealm(job: RealmJob, link: RealmLink): RealmOutcome {
  const realm = vm.createContext({}, { name: "Apps Script", microtaskMode: "afterEvaluate" });
  ignoreRejections(realm);
  const installed = installPrelude(realm, job, link);
  const { timeout } = job;
  try {
    for (const { source, url } of job.scripts) compiled(source, url).runInContext(realm, { timeout });
    const invoke = invocation(job);
    installed.arm(job.functionName, job.args, job.rules);
    invoke.runInContext(realm, { timeout });
  } catch (error) {
    installed.fault(asTimeLimit(error));
  }
  return withFileNames(JSON.parse(installed.takeOutcome()), job);
}

function installPrelude(realm: vm.Context, job: RealmJob, link: RealmLink): Installed {
  const prelude = compiled(job.prelude, "host:prelude").runInContext(realm);
  const { seed, advancedServices } = job;
  const info = { advancedServices };
  const lent = { ...link, seed, parsed, inspect: (value: unknown) => inspect(value), info };
  return prelude.install(lent);
}

const parsedTexts = new Map<string, unknown>();

function parsed(text: string): unknown {
  const value = parsedTexts.get(text) ?? JSON.parse(text);
  parsedTexts.set(text, value);
  return value;
}

// A compiled script can run in any number of contexts, so each text is compiled once per thread.
const compiledTexts = new Map<string, Map<string, vm.Script>>();

function compiled(source: string, filename: string): vm.Script {
  const byName = compiledTexts.get(source) ?? new Map<string, vm.Script>();
  compiledTexts.set(source, byName);
  const script = byName.get(filename) ?? new vm.Script(source, { filename });
  byName.set(filename, script);
  return script;
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

// Top-level const and class bindings are no properties of the global object, so the name itself is evaluated.
function invocation({ functionName, known }: RealmJob): vm.Script {
  if (!known || !NAME.test(functionName)) throw missing(functionName);
  const found = `(() => { try { if (typeof ${functionName} === "function") return ${functionName}; } catch {} })()`;
  return new vm.Script(`__invoke(${found})`, { filename: "host:invoke" });
}

function missing(functionName: string): Error {
  const error = new Error(`Script function not found: ${functionName}`);
  error.name = "Exception";
  return error;
}

function asTimeLimit(error: unknown): unknown {
  if ((error as { code?: string } | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") return error;
  const limit = new Error("Exceeded maximum execution time");
  limit.name = "Exception";
  return limit;
}

// Google names files without path and ending: "at onOpen (Code:3:5)".
function withFileNames(outcome: RealmOutcome, { scripts }: RealmJob): RealmOutcome {
  if (!outcome.error) return outcome;
  // Places in the host itself are nobody's business.
  const lines = outcome.error.stack
    .split("\n")
    .filter((line) => !/^\s+at /.test(line) || scripts.some(({ url }) => line.includes(url)))
    .map((line) => scripts.reduce((text, { url, name }) => text.replaceAll(url, name), line));
  return { ...outcome, error: { ...outcome.error, stack: lines.join("\n") } };
}
