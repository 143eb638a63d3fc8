// Which functions run when something happens: simple triggers of the bound script, installable ones of anybody.
import { canEdit } from "../drive/access";
import type { Plain, Store } from "../kernel/types";
import { scriptOf } from "../script/bound";
import { hasConsented } from "../script/consent";
import { changeEvent, editEvent, openEvent } from "../script/events";
import { allTriggers, type EventType, type TriggerRecord } from "../script/triggers";
import type { EditEvent } from "../spreadsheet";
import { defines } from "./declared";
import type { Launch } from "./launch";
import type { LoadedProject } from "./project";

/** Who did something in which spreadsheet, and through which window: what simple and installable triggers are fired for. */
export interface EventContext {
  spreadsheetId: string;
  user: string;
  windowId: string | null;
  view?: Launch["view"];
}

type EventOf = (about: {
  authMode: "LIMITED" | "FULL";
  spreadsheetId: string;
  user: string;
  triggerUid: string | null;
}) => Plain;

/** The launches of an opening: the bound script's onOpen first, then installable triggers. */
export function openLaunches(store: Store, project: LoadedProject, eventContext: EventContext): Launch[] {
  return [
    ...simple(store, project, eventContext, "onOpen", openEvent),
    ...installable(store, project, eventContext, "ON_OPEN", openEvent),
  ];
}

/** The launches of a new selection. */
export function selectionLaunches(
  store: Store,
  project: LoadedProject,
  eventContext: EventContext,
): Launch[] {
  const { view } = eventContext;
  if (!view) return [];
  return simple(store, project, eventContext, "onSelectionChange", (about) => editEvent(about, view, {}));
}

/** The launches of a person's edit: onEdit where values were typed or sorted, onChange always. */
export function editLaunches(
  store: Store,
  project: LoadedProject,
  eventContext: EventContext,
  edit: EditEvent,
): Launch[] {
  const { range, value, oldValue, changeType } = edit;
  const change: EventOf = (about) => changeEvent(about, changeType);
  const changes = installable(store, project, eventContext, "ON_CHANGE", change);
  if (!range) return changes;
  const event: EventOf = (about) => editEvent(about, range, { value, oldValue });
  return [
    ...simple(store, project, eventContext, "onEdit", event),
    ...installable(store, project, eventContext, "ON_EDIT", event),
    ...changes,
  ];
}

function simple(
  store: Store,
  project: LoadedProject,
  eventContext: EventContext,
  name: string,
  event: EventOf,
): Launch[] {
  const { spreadsheetId, user } = eventContext;
  const script = scriptOf(store, spreadsheetId);
  if (!script || !canEdit(store, spreadsheetId, user) || !defines(project, name)) return [];
  const arg = event({ authMode: "LIMITED", spreadsheetId, user: "", triggerUid: null });
  return [
    {
      ...base(eventContext, name, arg),
      cause: "simpleTrigger",
      user,
      scriptId: script.id,
      containerId: spreadsheetId,
    },
  ];
}

function installable(
  store: Store,
  { scopes }: LoadedProject,
  eventContext: EventContext,
  type: EventType,
  event: EventOf,
): Launch[] {
  const heard = allTriggers(store).filter(
    (one) =>
      one.type === type &&
      one.sourceId === eventContext.spreadsheetId &&
      hasConsented(store, one.user, scopes),
  );
  return heard.map((trigger) => {
    const arg = event({
      authMode: "FULL",
      spreadsheetId: eventContext.spreadsheetId,
      user: "",
      triggerUid: trigger.id,
    });
    return { ...base(eventContext, trigger.functionName, arg), ...asCreator(store, trigger) };
  });
}

function base({ user, windowId, view }: EventContext, functionName: string, event: Plain) {
  return { functionName, args: [event], actor: user, windowId, view };
}

/** The part of a launch that a trigger's creator decides. */
export function asCreator(store: Store, trigger: TriggerRecord) {
  const cause = trigger.type === "CLOCK" ? ("clock" as const) : ("installableTrigger" as const);
  const script = store.collection<{ containerId: string | null }>("scripts").get(trigger.scriptId);
  // Only onOpen of an installable trigger may show UI to the person.
  const windowId = trigger.type === "ON_OPEN" ? {} : { windowId: null };
  return {
    cause,
    user: trigger.user,
    scriptId: trigger.scriptId,
    containerId: script?.containerId ?? null,
    ...windowId,
  };
}
