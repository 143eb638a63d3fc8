// Promises that a script lets fall: nobody's business on Google, so they must not end the host's process.
import vm from "node:vm";

const EVENT = "unhandledRejection";
const REALMS = Symbol.for("apps-script-host.realms");

// Test runners give modules a copy of `process` whose events never come; this is the real one. It carries the realms'
// own Promise.prototype, so that the host has one listener however many times it is loaded.
const realProcess: typeof process & { [REALMS]?: WeakSet<object> } = vm.runInThisContext("process");

/** Takes a realm's promises out of Node's care for rejections that nobody handles. */
export function ignoreRejections(realm: vm.Context): void {
  if (!realProcess[REALMS]) realProcess.on(EVENT, decide);
  realProcess[REALMS] ??= new WeakSet();
  realProcess[REALMS].add(vm.runInContext("Promise.prototype", realm));
}

// With a listener Node leaves everything to it, so what is not a script's is thrown as Node would.
function decide(reason: unknown, promise: Promise<unknown>): void {
  const ours = realProcess[REALMS]?.has(Object.getPrototypeOf(promise));
  if (!ours && realProcess.listenerCount(EVENT) === 1) throw reason;
}
