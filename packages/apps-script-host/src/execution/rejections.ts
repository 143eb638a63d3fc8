// Promises that a script lets fall: nobody's business on Google, so they must not end the host's process.
import vm from "node:vm";

// Test runners give modules a copy of `process` whose events never come; this is the real one.
const realProcess = vm.runInThisContext("process") as typeof process;
const EVENT = "unhandledRejection";
const known = new WeakSet<object>();

/** Takes a realm's promises out of Node's care for rejections that nobody handles. */
export function ignoreRejections(realm: vm.Context): void {
  known.add(vm.runInContext("Promise.prototype", realm) as object);
  if (!realProcess.listeners(EVENT).includes(decide)) realProcess.on(EVENT, decide);
}

// With a listener Node leaves everything to it, so what is not a script's is thrown as Node would.
function decide(reason: unknown, promise: Promise<unknown>): void {
  const ours = known.has(Object.getPrototypeOf(promise) as object);
  if (!ours && realProcess.listenerCount(EVENT) === 1) throw reason;
}
