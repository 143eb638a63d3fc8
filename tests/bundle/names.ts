// The names in a piece of script, as its parser finds them.
import { type Node, parse } from "acorn";

type Tree = Node & { [key: string]: unknown };

const treeOf = (code: string): Tree =>
  parse(code, { ecmaVersion: 2019, allowReturnOutsideFunction: true }) as Node as Tree;
const childrenOf = (node: Tree): Tree[] =>
  Object.values(node)
    .flat()
    .filter((child): child is Tree => typeof (child as Tree | null)?.type === "string");

/** Names that code mentions; keys of objects are none. */
export function namesIn(code: string): Set<string> {
  return new Set(identifiers(treeOf(code)));
}

function identifiers(node: Tree): string[] {
  if (node.type === "Identifier") return [node.name as string];
  const keys: Record<string, unknown> = {
    MemberExpression: node.property,
    Property: node.key,
    MethodDefinition: node.key,
  };
  const key = node.computed ? undefined : keys[node.type];
  return childrenOf(node).flatMap((child) => (child === key ? [] : identifiers(child)));
}

/** Names that statements at top level declare, and those in functions that are called where they stand. */
export function statementNames(code: string): Set<string> {
  const top = childrenOf(treeOf(code));
  const called = top.flatMap(childrenOf).flatMap(({ init }) => childrenOf((init ?? {}) as Tree));
  const inner = called.filter(({ type }) => type === "ArrowFunctionExpression");
  return new Set(
    [...top, ...inner.flatMap(({ body }) => childrenOf(body as Tree))].flatMap((statement) =>
      statement.type === "VariableDeclaration"
        ? childrenOf(statement).flatMap(({ id }) => identifiers(id as Tree))
        : identifiers((statement.id ?? {}) as Tree),
    ),
  );
}
