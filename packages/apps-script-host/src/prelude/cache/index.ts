// CacheService inside a realm.
import type { Scope } from "../../calls/wire";
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";

/** A cache of texts. Writing and removing give null, as on Google. */
export class Cache implements Emulates<GoogleAppsScript.Cache.Cache> {
  constructor(private readonly scope: Scope) {
    Object.defineProperty(this, "scope", { enumerable: false });
  }
  get(key: string): string | null {
    return call["Cache.get"](this.scope, key);
  }
  getAll(keys: string[]): Record<string, string> {
    return call["Cache.getAll"](this.scope, keys);
  }
  put(key: string, value: string, expirationInSeconds?: number): null {
    return call["Cache.put"](
      this.scope,
      key,
      value === undefined || value === null ? value : String(value),
      expirationInSeconds,
    );
  }
  putAll(values: Record<string, string>, expirationInSeconds?: number): null {
    return call["Cache.putAll"](this.scope, values, expirationInSeconds);
  }
  remove(key: string): null {
    return call["Cache.remove"](this.scope, key);
  }
  removeAll(keys: string[]): null {
    return call["Cache.removeAll"](this.scope, keys);
  }
  toString(): string {
    return "Cache";
  }
}

const script = new Cache("script");
const user = new Cache("user");
const documentCache = new Cache("document");

/** Google's CacheService. */
export class CacheService implements Emulates<GoogleAppsScript.Cache.CacheService> {
  getScriptCache(): Cache {
    return script;
  }
  getUserCache(): Cache {
    return user;
  }
  /** Null for a stand-alone script and in a web app (https://developers.google.com/apps-script/reference/cache/cache-service). */
  getDocumentCache(): Cache | null {
    return call["PropertiesService.isInDocument"]() ? documentCache : null;
  }
  toString(): string {
    return "CacheService";
  }
}

/** The cache services. */
export const cachePart: PreludePart = {
  globals: { CacheService: new CacheService() },
  classes: { "Cache.CacheService": CacheService, "Cache.Cache": Cache },
};
