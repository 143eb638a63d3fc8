// What a bundle is made of: its top-level statements, and which of them need which others.
import { parse } from "acorn";

/**
 * The top-level statements of a readable bundle: the module (`path`) and `text` of each, the names that it `declares`, those
 * of others that it `mentions`, whether it is a function (`isFunction`) and whether one of its own is assigned later (`changes`).
 */
export function statementsOf(code, inputs) {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const statements = body.map((node) => ({ node, declares: declaredBy(node) }));
  const declared = new Set(statements.flatMap(({ declares }) => declares));
  const changed = new Set();
  const pathAt = pathsOf(code, inputs);
  const found = statements.map(({ node, declares }) => {
    const mentioned = new Set();
    visit(node, mentioned, changed);
    const mentions = [...mentioned].filter((name) => declared.has(name) && !declares.includes(name));
    const isFunction = node.type === "FunctionDeclaration";
    return {
      path: pathAt(node.start),
      text: code.slice(node.start, node.end),
      declares,
      mentions,
      isFunction,
    };
  });
  return found.map((one) => ({ ...one, changes: one.declares.some((name) => changed.has(name)) }));
}

// esbuild writes the path of each module above it.
function pathsOf(code, inputs) {
  const starts = [...code.matchAll(/^\/\/ (.*)$/gm)].filter(([, path]) => path in inputs);
  return (place) => starts.findLast(({ index }) => index < place)?.[1] ?? "";
}

function declaredBy(node) {
  if (node.type !== "VariableDeclaration") return node.id ? [node.id.name] : [];
  const names = new Set();
  for (const { id } of node.declarations) visit(id, names, names);
  return [...names];
}

// Names that are keys stand for themselves.
const KEYS = {
  MemberExpression: "property",
  Property: "key",
  MethodDefinition: "key",
  PropertyDefinition: "key",
};
const TARGETS = {
  AssignmentExpression: "left",
  UpdateExpression: "argument",
  ForInStatement: "left",
  ForOfStatement: "left",
};

// Within a bundle no inner name is that of a statement: esbuild numbers it.
function visit(node, mentioned, changed) {
  if (node.type === "Identifier") mentioned.add(node.name);
  const target = node[TARGETS[node.type]];
  if (target && target.type !== "MemberExpression") visit(target, changed, changed);
  for (const [key, value] of Object.entries(node))
    if (node.computed || key !== KEYS[node.type])
      for (const child of [value].flat()) if (child?.type) visit(child, mentioned, changed);
}
