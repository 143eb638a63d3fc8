// Where each statement of the bundle goes: into the script, into a part, or into what several parts share.

/** What every execution parses. */
export const SCRIPT = "script";

/**
 * Statement → names of its users: `SCRIPT` alone, or parts. `entrances` are the names of functions by part: nothing else leads
 * from the script into a part. `kept` are names that the script needs in any case.
 */
export function usersOf(statements, entrances, kept) {
  const homeOf = new Map(statements.flatMap((one) => one.declares.map((name) => [name, one])));
  const walls = new Set(Object.values(entrances).flat());
  const reached = (from) => {
    const found = new Set(from);
    // A set's iterator also comes to what is added on the way.
    for (const { mentions } of found)
      for (const name of mentions) if (!walls.has(name)) found.add(homeOf.get(name));
    return found;
  };
  const users = new Map(statements.map((one) => [one, []]));
  for (const [part, names] of Object.entries(entrances))
    for (const one of reached(names.map((name) => homeOf.get(name)))) users.get(one).push(part);
  // What nothing needs by name may be there for its effect. Parts that share a name take its value once.
  const stays = (one) =>
    users.get(one).length === 0 ||
    (one.changes && users.get(one).length > 1) ||
    kept.some((name) => one.declares.includes(name));
  for (const one of reached(statements.filter(stays))) users.set(one, [SCRIPT]);
  return users;
}
