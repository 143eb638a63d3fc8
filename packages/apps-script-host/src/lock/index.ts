// LockService: locks of script, user and document that executions really contend for.
import type { LockCalls } from "../calls/state";
import type { Scope } from "../calls/wire";
import { type Context, ScriptError, type Services, type Wait } from "../kernel/types";

/** Who holds which lock; lives as long as the host process, as no lock survives its execution. */
export class Locks {
  private readonly holders = new Map<string, string>();

  /** Takes a lock for a holder; true also when it has it already. */
  take(lockId: string, holder: string): boolean {
    const held = this.holders.get(lockId);
    if (held !== undefined && held !== holder) return false;
    this.holders.set(lockId, holder);
    return true;
  }

  has(lockId: string, holder: string): boolean {
    return this.holders.get(lockId) === holder;
  }

  release(lockId: string, holder: string): void {
    if (this.has(lockId, holder)) this.holders.delete(lockId);
  }

  /** Forgets all locks: the host goes back to a snapshot. */
  clear(): void {
    this.holders.clear();
  }

  /** Lets go of everything a holder has: its execution is over or suspended by a dialog. */
  releaseAll(holder: string): void {
    for (const [lockId, held] of this.holders) if (held === holder) this.holders.delete(lockId);
  }
}

const TIMEOUT = "Lock timeout: another process was holding the lock for too long.";

/** Id of a lock of the execution. */
export function lockIdOf(
  execution: Pick<Context["execution"], "scriptId" | "containerId" | "effectiveUser">,
  scope: Scope,
): string {
  if (scope === "script") return `script|${execution.scriptId}`;
  if (scope === "user") return `user|${execution.scriptId}|${execution.effectiveUser}`;
  return `document|${execution.scriptId}|${execution.containerId}`;
}

/** The lock services of one host. The first argument is the scope: "script", "user" or "document". */
export function lockServices(locks: Locks): Services<LockCalls> {
  return {
    "Lock.tryLock": (context, scope, milliseconds) => take(locks, context, scope, milliseconds),
    "Lock.waitLock": (context, scope, milliseconds) => {
      if (milliseconds < 0) throw new ScriptError(`Invalid argument: timeoutInMillis`);
      return orThrow(take(locks, context, scope, milliseconds));
    },
    "Lock.hasLock": ({ execution }, scope) => locks.has(lockIdOf(execution, scope), execution.id),
    "Lock.releaseLock": ({ execution }, scope) => locks.release(lockIdOf(execution, scope), execution.id),
  };
}

function take(locks: Locks, context: Context, scope: Scope, milliseconds: number): boolean | Wait<boolean> {
  const { execution } = context;
  if (milliseconds < 0) return false;
  const lockId = lockIdOf(execution, scope);
  if (locks.take(lockId, execution.id)) return true;
  const until = context.now() + milliseconds;
  if (milliseconds === 0) return false;
  const ready = () => {
    if (locks.take(lockId, execution.id)) return { value: true };
    return context.now() >= until ? { value: false } : undefined;
  };
  return { wait: "lock", until, ready };
}

function orThrow(taken: boolean | Wait<boolean>): undefined | Wait<null> {
  const check = (value: boolean) => {
    if (value === false) throw new ScriptError(TIMEOUT);
    return null;
  };
  if (typeof taken === "boolean") return void check(taken);
  const ready = () => {
    const done = taken.ready();
    return done && { value: check(done.value) };
  };
  return { ...taken, ready };
}
