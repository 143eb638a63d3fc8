// PropertiesService, CacheService and LockService.
import type { Scope } from "./wire";

/** PropertiesService: three stores of texts. */
export interface PropertiesCalls {
  "PropertiesService.isBound"(): boolean;
  /** Whether this execution runs in the context of its document: of a bound script, and not as a web app. */
  "PropertiesService.isInDocument"(): boolean;
  "Properties.getProperty"(scope: Scope, key: string): string | null;
  "Properties.getProperties"(scope: Scope): Readonly<Record<string, string>>;
  "Properties.getKeys"(scope: Scope): string[];
  "Properties.setProperty"(scope: Scope, key: string, value: string): void;
  "Properties.setProperties"(scope: Scope, values: Record<string, string>, deleteAllOthers: boolean): void;
  "Properties.deleteProperty"(scope: Scope, key: string): void;
  "Properties.deleteAllProperties"(scope: Scope): void;
}

/** CacheService: texts that expire. */
export interface CacheCalls {
  "Cache.get"(scope: Scope, key: string): string | null;
  "Cache.getAll"(scope: Scope, keys: readonly string[]): Record<string, string>;
  "Cache.put"(scope: Scope, key: string, value: string | null, seconds?: number | null): void;
  "Cache.putAll"(scope: Scope, values: Record<string, string>, seconds?: number | null): void;
  "Cache.remove"(scope: Scope, key: string): void;
  "Cache.removeAll"(scope: Scope, keys: readonly string[]): void;
}

/** Taking a lock may wait until others let go of it. */
export interface LockCalls {
  "Lock.tryLock"(scope: Scope, milliseconds: number): boolean;
  "Lock.waitLock"(scope: Scope, milliseconds: number): void;
  "Lock.hasLock"(scope: Scope): boolean;
  "Lock.releaseLock"(scope: Scope): void;
}
