// PropertiesService: three stores of texts, with Google's sizes and errors.

import type { PropertiesCalls } from "../calls/state";
import type { Scope } from "../calls/wire";
import { PROPERTY } from "../kernel/limits";
import { type Context, ScriptError, type Services } from "../kernel/types";

type Properties = Readonly<Record<string, string>>;

const NO_NAME = "When setting or getting a property value, the property name must not be null or empty.";
const FULL = "You have exceeded the property storage quota. Please remove some properties and try again.";

/** The id of a store of the execution: of the script, of the user in it, or of the document it is bound to. */
function storeId({ execution }: Context, scope: Scope): string {
  if (scope === "script") return `script|${execution.scriptId}`;
  if (scope === "user") return `user|${execution.scriptId}|${execution.effectiveUser}`;
  return `document|${execution.scriptId}|${execution.containerId}`;
}

const read = (context: Context, scope: Scope): Properties =>
  context.store.collection<Properties>("properties").get(storeId(context, scope)) ?? {};

function write(context: Context, scope: Scope, properties: Properties): void {
  if (sizeOf(properties) > PROPERTY.storeBytes) throw new ScriptError(FULL);
  context.store.collection<Properties>("properties").put(storeId(context, scope), properties);
}

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

const sizeOf = (properties: Properties): number =>
  Object.entries(properties).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);

function nameOf(key: string | null): string {
  if (key === null || key === undefined || key === "") throw new ScriptError(NO_NAME);
  return String(key);
}

function textOf(value: string | null): string {
  const text = String(value ?? "null");
  if (bytes(text) > PROPERTY.valueBytes) throw new ScriptError("Argument too large: value");
  return text;
}

function use(context: Context, method: string): void {
  context.useQuota("Properties read/write");
  // LIMITED and FULL may use properties, NONE may not.
  if (context.execution.authMode === "NONE")
    throw new ScriptError(`You do not have permission to call ${method}`);
}

/** Properties of the three scopes; the first argument is the scope: "script", "user" or "document". */
export const propertiesServices: Services<PropertiesCalls> = {
  "PropertiesService.isBound": ({ execution }) => execution.containerId !== null,
  "PropertiesService.isInDocument": ({ execution }) =>
    execution.containerId !== null && execution.cause !== "webApp",
  "Properties.getProperty": (context, scope, key) => {
    use(context, "PropertiesService.getProperty");
    const properties = read(context, scope);
    const name = nameOf(key);
    return Object.hasOwn(properties, name) ? (properties[name] ?? null) : null;
  },
  "Properties.getProperties": (context, scope) => {
    use(context, "PropertiesService.getProperties");
    return { ...read(context, scope) };
  },
  "Properties.getKeys": (context, scope) => {
    use(context, "PropertiesService.getKeys");
    return Object.keys(read(context, scope));
  },
  "Properties.setProperty": (context, scope, key, value) => {
    use(context, "PropertiesService.setProperty");
    write(context, scope, { ...read(context, scope), [nameOf(key)]: textOf(value) });
  },
  "Properties.setProperties": (context, scope, properties, deleteAllOthers) => {
    use(context, "PropertiesService.setProperties");
    const given = Object.entries(properties);
    const added = Object.fromEntries(given.map(([key, value]) => [nameOf(key), textOf(value)]));
    write(context, scope, deleteAllOthers ? added : { ...read(context, scope), ...added });
  },
  "Properties.deleteProperty": (context, scope, key) => {
    use(context, "PropertiesService.deleteProperty");
    const { [nameOf(key)]: _, ...rest } = read(context, scope);
    write(context, scope, rest);
  },
  "Properties.deleteAllProperties": (context, scope) => {
    use(context, "PropertiesService.deleteAllProperties");
    write(context, scope, {});
  },
};
