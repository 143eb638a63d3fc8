// Places in a template as docs/requirements.md writes them: forms[groups].fields[reader].required, tasks[t2].detail~领学.
import { readFileSync } from "node:fs";

/** Keys by which an item of a list is called. */
const IDS = [
  "returnId",
  "formId",
  "taskId",
  "indicatorId",
  "phaseId",
  "field",
  "unitType",
  "stage",
  "position",
  "name",
];

type Node = Record<string, unknown> | unknown[];

/** Whether a template says something at a place. */
export function contains(template: unknown, place: string): boolean {
  const { holder, key, word } = find(template, place);
  const value = (holder as Record<string, unknown> | undefined)?.[key as string];
  if (word !== "") return typeof value === "string" && value.includes(word);
  return value !== undefined && value !== "" && value !== null && (!Array.isArray(value) || value.length > 0);
}

/** A copy of the template in which nothing stands at a place. */
export function without(template: unknown, place: string): unknown {
  const copy = structuredClone(template);
  const { holder, key, word } = find(copy, place);
  if (!holder) return copy;
  if (word !== "")
    (holder as Record<string, string>)[key] = String(Reflect.get(holder, key)).replaceAll(word, "");
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key as string];
  return copy;
}

function find(
  template: unknown,
  place: string,
): { readonly holder: Node | undefined; readonly key: string; readonly word: string } {
  const [path = "", word = ""] = place.split("~");
  let holder: Node | undefined;
  let key = "";
  let at: unknown = template;
  for (const [, name = "", id] of path.matchAll(/(\w+)(?:\[([^\]]+)\])?/g))
    for (const step of id === undefined ? [name] : [name, id]) {
      holder = typeof at === "object" && at !== null ? (at as Node) : undefined;
      key = Array.isArray(holder) ? String(holder.findIndex((item) => isCalled(item, step))) : step;
      at = holder && Reflect.get(holder, key);
    }
  return { holder, key, word };
}

function isCalled(item: unknown, id: string): boolean {
  if (typeof item === "string") return item === id;
  return IDS.some((key) => Reflect.get(item as object, key) === id);
}

/** The places of one line of docs/requirements.md, by its template and by its number and name. */
export function placesOf(template: string, requirement: string): string[] {
  const section = readFileSync("docs/requirements.md", "utf8").split(/^## /m);
  const lines = section.find((part) => part.startsWith(`${template} `))?.split("\n") ?? [];
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const [, , , , places = ""] = cells.find(([, number, name]) => `${number} ${name}` === requirement) ?? [];
  return [...places.matchAll(/`([^`]+)`/g)].map(([, place]) => place as string);
}
