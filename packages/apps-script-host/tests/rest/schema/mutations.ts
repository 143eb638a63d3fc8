// One thing made wrong in a request that is right, by Google's schema: names, kinds, words, unions.
import type { Json } from "../../../src/rest/api";
import { knownName } from "../../../src/rest/schema/names";
import { type FieldType, fieldsOf } from "../../../src/rest/schema/table";
import { unionsOf } from "../../../src/rest/schema/unions";

/** A request with one mistake: what was done, and where. */
export interface Mutation {
  readonly what: string;
  readonly at: string;
  readonly body: unknown;
}

type Wrap = (part: unknown) => unknown;

/** Every single mistake that can be made in a message and all that it holds. */
export function* mutationsOf(
  message: string,
  value: Json,
  at = "",
  wrap: Wrap = (part) => part,
): Generator<Mutation> {
  const fields = fieldsOf("sheets", message);
  for (const [given, item] of Object.entries(value)) {
    const name = knownName(fields, given) as string;
    const type = fields.get(name) as FieldType;
    const here = `${at}.${name}`;
    const replaced = (part: unknown): unknown => wrap({ ...value, [given]: part });
    const { [given]: _, ...rest } = value;
    yield { what: "name", at: here, body: wrap({ ...rest, [`${given}Wrong`]: item }) };
    for (const [what, wrong] of wrongValues(type)) yield { what, at: here, body: replaced(wrong) };
    const other = otherMember(message, name);
    if (other) yield { what: "union", at: here, body: wrap({ ...value, [other]: sampleOf(message, other) }) };
    yield* inside(type, item, here, replaced);
  }
}

function* inside(type: FieldType, item: unknown, at: string, replaced: Wrap): Generator<Mutation> {
  if (type.kind.is !== "message") return;
  const { name } = type.kind;
  if (!Array.isArray(item) && !type.map) yield* mutationsOf(name, item as Json, at, replaced);
  else if (Array.isArray(item))
    for (const [index, each] of item.entries())
      yield* mutationsOf(name, each as Json, `${at}[${index}]`, (part) =>
        replaced(item.map((old, place) => (place === index ? part : old))),
      );
}

function wrongValues({ kind, lists, map }: FieldType): [what: string, value: unknown][] {
  const wrong: [string, unknown][] = [];
  if (kind.is === "int") wrong.push(["kind", "many"], ["kind", 1.5], ["kind", true], ["kind", 2 ** 40]);
  if (kind.is === "double") wrong.push(["kind", "0,5"], ["kind", false]);
  if (kind.is === "text" || kind.is === "mask") wrong.push(["kind", 12], ["kind", false]);
  if (kind.is === "flag") wrong.push(["kind", "yes"], ["kind", 1]);
  if (kind.is === "enum")
    wrong.push(["word", "NO_SUCH_WORD"], ["word", kind.values[0]?.toLowerCase()], ["kind", true]);
  if (kind.is === "message") wrong.push(["kind", "text"], ["kind", 5]);
  if (kind.is !== "message" && lists === 0) wrong.push(["object", { value: 1 }]);
  if (lists === 0 && !map) wrong.push(["list", [1]]);
  return wrong;
}

const otherMember = (message: string, name: string): string | undefined => {
  const unions = unionsOf(message);
  const union = unions.get(name);
  return union && [...unions.keys()].find((each) => each !== name && unions.get(each) === union);
};

/** Anything that a field takes. */
function sampleOf(message: string, name: string): unknown {
  const { kind, lists } = fieldsOf("sheets", message).get(name) as FieldType;
  const one = {
    int: 1,
    double: 1,
    flag: true,
    text: "x",
    mask: "x",
    time: "x",
    any: 1,
    enum: 0,
    message: {},
  }[kind.is];
  return lists > 0 ? [one] : one;
}
