// Granular consent: the scopes that a person left unticked when the script asked for permission.
// https://developers.google.com/apps-script/concepts/scopes (granular OAuth permissions)
import type { Store } from "../kernel/types";

const withheldOf = (store: Store) => store.collection<readonly string[]>("withheldScopes");

/** Notes what a person leaves unticked from now on; an empty list ticks everything. */
export function withhold(store: Store, user: string, scopes: readonly string[]): void {
  withheldOf(store).put(user, scopes);
}

/** Those of a script's scopes that the person has granted. */
export function grantedScopes(store: Store, user: string, asked: readonly string[]): readonly string[] {
  const withheld = withheldOf(store).get(user) ?? [];
  return withheld.length === 0 ? asked : asked.filter((scope) => !withheld.includes(scope));
}

/**
 * Whether triggers of this person run: those of a bound script do not while a scope is missing.
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
export function hasConsented(store: Store, user: string, asked: readonly string[]): boolean {
  return grantedScopes(store, user, asked).length === asked.length;
}
