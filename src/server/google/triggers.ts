// The one clock. Triggers run as the person who made them; nobody else can see them.

/** Minutes that Google offers between runs of a minute trigger. */
export type Interval = 1 | 10 | 15 | 30 | 60;

/**
 * Makes this person's clock call `tick` at the interval; an older one of theirs is replaced. The new one is made first: an
 * execution that ends in between leaves a clock too many, never none.
 */
export function startTrigger(minutes: Interval): void {
  const older = ownTriggers();
  const builder = ScriptApp.newTrigger("tick").timeBased();
  if (minutes === 60) builder.everyHours(1).create();
  else builder.everyMinutes(minutes).create();
  for (const trigger of older) ScriptApp.deleteTrigger(trigger);
}

/** Removes this person's clock; true when there was one. */
export function stopTrigger(): boolean {
  const own = ownTriggers();
  for (const trigger of own) ScriptApp.deleteTrigger(trigger);
  return own.length > 0;
}

/** True when this person's clock is set. */
export function hasTrigger(): boolean {
  return countTriggers() > 0;
}

/** How many clocks this person has; more than one do everything more than once. */
export function countTriggers(): number {
  return ownTriggers().length;
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === "tick");
}
