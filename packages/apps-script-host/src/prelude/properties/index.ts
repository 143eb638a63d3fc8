// PropertiesService inside a realm.
import type { Scope } from "../../calls/wire";
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";

/** A store of texts. */
export class Properties implements Emulates<GoogleAppsScript.Properties.Properties> {
  constructor(private readonly scope: Scope) {
    Object.defineProperty(this, "scope", { enumerable: false });
  }
  getProperty(key: string): string | null {
    return call["Properties.getProperty"](this.scope, key);
  }
  getProperties(): Record<string, string> {
    return call["Properties.getProperties"](this.scope);
  }
  getKeys(): string[] {
    return call["Properties.getKeys"](this.scope);
  }
  setProperty(key: string, value: string): this {
    call["Properties.setProperty"](this.scope, key, asText(value));
    return this;
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    const texts: Record<string, string> = {};
    for (const key of Object.keys(properties)) texts[key] = asText(properties[key]);
    call["Properties.setProperties"](this.scope, texts, deleteAllOthers);
    return this;
  }
  deleteProperty(key: string): this {
    call["Properties.deleteProperty"](this.scope, key);
    return this;
  }
  deleteAllProperties(): this {
    call["Properties.deleteAllProperties"](this.scope);
    return this;
  }
  toString(): string {
    return "Properties";
  }
}

const asText = (value: unknown): string => String(value === undefined ? null : value);

const script = new Properties("script");
const user = new Properties("user");
const documentStore = new Properties("document");

/** Google's PropertiesService. */
export class PropertiesService implements Emulates<GoogleAppsScript.Properties.PropertiesService> {
  getScriptProperties(): Properties {
    return script;
  }
  getUserProperties(): Properties {
    return user;
  }
  /** Null for a stand-alone script; a bound one has them as a web app too (reference of PropertiesService). */
  getDocumentProperties(): Properties | null {
    return call["PropertiesService.isBound"]() ? documentStore : null;
  }
  toString(): string {
    return "PropertiesService";
  }
}

/** The properties services. */
export const propertiesPart: PreludePart = {
  // The last two are Google's old names of the stores.
  globals: { PropertiesService: new PropertiesService(), ScriptProperties: script, UserProperties: user },
  classes: { "Properties.PropertiesService": PropertiesService, "Properties.Properties": Properties },
};
