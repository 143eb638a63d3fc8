// The tree of a formula.
import { FormulaSyntaxError, type Ref, type Token, tokenize } from "./tokens";

/** One node of a formula. */
export type Node =
  | { readonly kind: "value"; readonly value: null | number | string | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "ref"; readonly ref: Ref }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "invoke"; readonly target: Node; readonly args: readonly Node[] }
  | { readonly kind: "unary"; readonly op: "-" | "+" | "%"; readonly operand: Node }
  | { readonly kind: "binary"; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] };

/** An argument that was left out, as in IF(A1,,2). */
export const MISSING: Node = { kind: "value", value: null };

const parsed = new Map<string, Node | FormulaSyntaxError>();

/**
 * Parses a formula with its "="; results are kept.
 * @throws FormulaSyntaxError where the text is no formula
 */
export function parseFormula(formula: string): Node {
  let known = parsed.get(formula);
  if (!known) {
    known = tryParse(formula);
    if (parsed.size > 50_000) parsed.clear();
    parsed.set(formula, known);
  }
  if (known instanceof FormulaSyntaxError) throw known;
  return known;
}

function tryParse(formula: string): Node | FormulaSyntaxError {
  try {
    return new Parser(tokenize(formula)).whole();
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return error;
    throw error;
  }
}

/** Binding strength of the operators between two operands. */
const STRENGTH: Record<string, number> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw this.unexpected();
    return node;
  }

  private unexpected(): FormulaSyntaxError {
    return new FormulaSyntaxError(`Unexpected ${JSON.stringify(this.tokens[this.at] ?? "end")}`);
  }

  private mark(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === "mark" ? token.value : null;
  }

  private take(mark: string): void {
    if (this.mark() !== mark) throw this.unexpected();
    this.at++;
  }

  private expression(least: number): Node {
    let left = this.prefixed();
    for (;;) {
      const op = this.mark();
      const strength = op === null ? undefined : STRENGTH[op];
      if (op === null || strength === undefined || strength <= least) return left;
      this.at++;
      left = { kind: "binary", op, left, right: this.expression(strength) };
    }
  }

  private prefixed(): Node {
    const op = this.mark();
    if (op === "-" || op === "+") {
      this.at++;
      return { kind: "unary", op, operand: this.prefixed() };
    }
    if (op === "@") {
      this.at++;
      return this.prefixed();
    }
    return this.suffixed();
  }

  private suffixed(): Node {
    let node = this.primary();
    for (;;) {
      const mark = this.mark();
      if (mark === "%") node = { kind: "unary", op: "%", operand: node };
      else if (mark === ":") {
        this.at++;
        node = { kind: "binary", op: ":", left: node, right: this.primary() };
        continue;
      } else if (mark === "(" && (node.kind === "call" || node.kind === "invoke")) {
        this.at++;
        node = { kind: "invoke", target: node, args: this.args() };
        continue;
      } else return node;
      this.at++;
    }
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (!token) throw this.unexpected();
    this.at++;
    switch (token.kind) {
      case "number":
      case "string":
        return { kind: "value", value: token.value };
      case "error":
        return { kind: "error", code: token.value };
      case "ref":
        return { kind: "ref", ref: token.ref };
      case "name":
        return named(token.value);
      case "function":
        this.take("(");
        return { kind: "call", name: token.value.toUpperCase(), args: this.args() };
      case "mark":
        if (token.value === "(") return this.bracketed();
        if (token.value === "{") return this.array();
        this.at--;
        throw this.unexpected();
    }
  }

  private bracketed(): Node {
    const node = this.expression(0);
    this.take(")");
    return node;
  }

  /** Arguments up to the closing bracket; `;` separates as `,` does, as in locales with a decimal comma. */
  private args(): Node[] {
    const args: Node[] = [];
    if (this.mark() === ")") {
      this.at++;
      return args;
    }
    for (;;) {
      const mark = this.mark();
      args.push(mark === "," || mark === ";" || mark === ")" ? MISSING : this.expression(0));
      const next = this.mark();
      if (next === ")") {
        this.at++;
        return args;
      }
      if (next !== "," && next !== ";") throw this.unexpected();
      this.at++;
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    if (this.mark() === "}") {
      this.at++;
      return { kind: "array", rows: [] };
    }
    for (;;) {
      rows[rows.length - 1]?.push(this.expression(0));
      const next = this.mark();
      this.at++;
      if (next === "}") return { kind: "array", rows };
      if (next === ";") rows.push([]);
      else if (next !== "," && next !== "\\") throw this.unexpected();
    }
  }
}

function named(name: string): Node {
  const upper = name.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  return { kind: "name", name };
}
