// What every DriveApp call begins with: scope, file, rights, and its modelled time.
import { SCOPE } from "../../kernel/scopes";
import { type Context, ScriptError, type Service } from "../../kernel/types";
import { canEdit, canView, isOwner } from "../access";
import { type DriveFile, fileById, rootFolder, rootFolderId } from "../files";

/** DriveApp calls; no published figures were found, so these are guesses on the slow side. */
export const DRIVE_APP_MS = { read: 150, search: 500, write: 600, create: 1500, copy: 4000 } as const;

/** Google's texts. */
export const DRIVE_TEXT = {
  missing:
    "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
  denied: "Access denied: DriveApp.",
  endOfIterator: "Cannot retrieve the next object: iterator has reached the end.",
  namelessBlob: "Blob object must have non-null name for this operation.",
} as const;

/** Kind of a DriveApp call: what it needs and how long it takes. */
export type CallKind = keyof typeof DRIVE_APP_MS;

/** Checks the scope of a call and charges it. */
function begin(context: Context, method: string, kind: CallKind): void {
  const reading = kind === "read" || kind === "search";
  context.requireScope(method, ...(reading ? [SCOPE.driveReadonly, SCOPE.drive] : [SCOPE.drive]));
  context.charge(method, DRIVE_APP_MS[kind]);
}

/** Services with their kinds, by method. */
export type OfKinds<Calls> = {
  readonly [M in keyof Calls]: readonly [kind: CallKind, work: Service<Calls[M]>];
};

type Begun<Calls, Type extends string> = {
  readonly [M in keyof Calls as `${Type}${M & string}`]: Service<Calls[M]>;
};
type Work = (context: Context, ...args: never) => unknown;

/** The services of a table, each beginning as its kind does; `type` is the class in front of the methods' names. */
export function begun<Calls, Type extends string = "">(
  table: OfKinds<Calls>,
  type: Type | "" = "",
): Begun<Calls, Type> {
  const entries = Object.entries<readonly [CallKind, Work]>(table);
  const services = Object.fromEntries(
    entries.map(([method, [kind, work]]): [string, Work] => [
      `${type}${method}`,
      (context, ...args) => {
        begin(context, `${type}${method}`, kind);
        return work(context, ...args);
      },
    ]),
  );
  return services as Begun<Calls, Type>;
}

/** The user's My Drive. */
export const homeFolder = ({ execution, store }: Context): DriveFile =>
  rootFolder(store, execution.effectiveUser);

/** The file or folder with an id that the user may see; throws Google's text. */
export function seen(context: Context, id: string): DriveFile {
  if (!id) throw new ScriptError("Invalid argument: id");
  const user = context.execution.effectiveUser;
  if (id === rootFolderId(user)) return homeFolder(context);
  const file = fileById(context.store, id);
  if (!file || !canView(context.store, file.id, user)) throw new ScriptError(DRIVE_TEXT.missing);
  return file;
}

/** The same, for changes: editors only. */
export function editable(context: Context, id: string): DriveFile {
  const file = seen(context, id);
  if (!canEdit(context.store, file.id, context.execution.effectiveUser))
    throw new ScriptError(DRIVE_TEXT.denied);
  return file;
}

/** The same, for what only the owner may do. */
export function owned(context: Context, id: string): DriveFile {
  const file = seen(context, id);
  if (!isOwner(context.store, file.id, context.execution.effectiveUser))
    throw new ScriptError(DRIVE_TEXT.denied);
  return file;
}
