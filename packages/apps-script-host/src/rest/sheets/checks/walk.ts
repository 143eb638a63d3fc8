// Goes through a message and all messages inside it, each under the name of its type.
import { type Json, objectOf } from "../../api";
import { fieldsOf } from "../../schema/table";

/** Calls `visit` with a message of the Sheets API that was read already, and then with what it holds. */
export function walk(
  message: string,
  value: Json,
  visit: (message: string, value: Json, holder: string) => void,
  holder = "",
): void {
  visit(message, value, holder);
  const fields = fieldsOf("sheets", message);
  for (const [name, item] of Object.entries(value)) {
    const type = fields.get(name);
    if (type?.kind.is !== "message" || item === null) continue;
    const items = type.lists > 0 || type.map ? Object.values(item as object) : [item];
    for (const each of items) walk(type.kind.name, objectOf(each), visit, message);
  }
}
