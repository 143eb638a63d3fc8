// Google's query language (developers.google.com/chart/interactive/docs/querylanguage), without pivot.

/** A value that is computed for each row, or for each group of rows. */
export type Expression =
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "literal"; readonly value: null | boolean | number | string; readonly date?: boolean }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "operation";
      readonly op: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What rows must meet. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly inner: Condition }
  | { readonly kind: "compare"; readonly op: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "null"; readonly value: Expression; readonly is: boolean };

/** A parsed query; no `select` = all columns. */
export interface Query {
  readonly select: readonly Expression[] | null;
  readonly where: Condition | null;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly { readonly by: Expression; readonly ascending: boolean }[];
  readonly limit: number | null;
  readonly offset: number;
  /** New headings by the text of their expression. */
  readonly labels: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
}

/** Thrown for text that is no query of this kind. */
export class QuerySyntaxError extends Error {}

const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d+)?)|(`[^`]+`|[\p{L}_][\p{L}\p{N}_]*)|(<=|>=|!=|<>|[-+*/(),=<>]))/uy;

/** One expression as the text by which labels name it. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "column":
      return expression.name;
    case "literal":
      return String(expression.value);
    case "call":
      return `${expression.name}(${expression.args.map(expressionText).join(",")})`;
    case "operation":
      return `${expressionText(expression.left)}${expression.op}${expressionText(expression.right)}`;
  }
}

/**
 * Parses a query.
 * @throws QuerySyntaxError
 */
export function parseQuery(text: string): Query {
  return new QueryParser(tokensOf(text)).query();
}

interface QueryToken {
  readonly kind: "string" | "number" | "word" | "mark";
  readonly text: string;
}

function tokensOf(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== "") {
    const match = TOKEN.exec(text);
    if (!match) throw new QuerySyntaxError(text);
    if (match[1] !== undefined) tokens.push({ kind: "string", text: match[1].slice(1, -1) });
    else if (match[2] !== undefined) tokens.push({ kind: "number", text: match[2] });
    else if (match[3] !== undefined) tokens.push({ kind: "word", text: match[3].replaceAll("`", "") });
    else tokens.push({ kind: "mark", text: match[4] ?? "" });
  }
  return tokens;
}

class QueryParser {
  private at = 0;
  constructor(private readonly tokens: readonly QueryToken[]) {}

  query(): Query {
    const select = this.word("select") ? this.selection() : null;
    const where = this.word("where") ? this.condition() : null;
    const groupBy = this.words("group", "by") ? this.list() : [];
    if (this.word("pivot")) throw new QuerySyntaxError("NotEmulated: QUERY pivot");
    const orderBy = this.words("order", "by") ? this.orders() : [];
    const limit = this.word("limit") ? this.number() : null;
    const offset = this.word("offset") ? this.number() : 0;
    const labels = this.word("label") ? this.texts() : new Map<string, string>();
    const formats = this.word("format") ? this.texts() : new Map<string, string>();
    if (this.at < this.tokens.length) throw new QuerySyntaxError(this.tokens[this.at]?.text);
    return { select, where, groupBy, orderBy, limit, offset, labels, formats };
  }

  private word(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "word" || token.text.toLowerCase() !== text) return false;
    this.at++;
    return true;
  }

  private words(first: string, second: string): boolean {
    const start = this.at;
    if (this.word(first) && this.word(second)) return true;
    this.at = start;
    return false;
  }

  private mark(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "mark" || token.text !== text) return false;
    this.at++;
    return true;
  }

  private next(kind: QueryToken["kind"]): string {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) throw new QuerySyntaxError(token?.text ?? "end of query");
    this.at++;
    return token.text;
  }

  private number(): number {
    return Number(this.next("number"));
  }

  private selection(): Expression[] | null {
    return this.mark("*") ? null : this.list();
  }

  private list(): Expression[] {
    const list = [this.expression()];
    while (this.mark(",")) list.push(this.expression());
    return list;
  }

  private orders() {
    const orders: { by: Expression; ascending: boolean }[] = [];
    do {
      const by = this.expression();
      const descending = this.word("desc");
      if (!descending) this.word("asc");
      orders.push({ by, ascending: !descending });
    } while (this.mark(","));
    return orders;
  }

  private texts(): Map<string, string> {
    const texts = new Map<string, string>();
    do texts.set(expressionText(this.expression()), this.next("string"));
    while (this.mark(","));
    return texts;
  }

  private condition(): Condition {
    let left = this.conjunction();
    while (this.word("or")) left = { kind: "or", left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.word("and")) left = { kind: "and", left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    if (this.word("not")) return { kind: "not", inner: this.negation() };
    const start = this.at;
    if (this.mark("(")) {
      try {
        const inner = this.condition();
        if (this.mark(")")) return inner;
      } catch (error) {
        if (!(error instanceof QuerySyntaxError)) throw error;
      }
      // The bracket belonged to an expression.
      this.at = start;
    }
    return this.comparison();
  }

  private comparison(): Condition {
    const left = this.expression();
    if (this.word("is")) {
      const negated = this.word("not");
      if (!this.word("null")) throw new QuerySyntaxError("is");
      return { kind: "null", value: left, is: !negated };
    }
    return { kind: "compare", op: this.comparator(), left, right: this.expression() };
  }

  private comparator(): string {
    for (const op of ["<=", ">=", "!=", "<>", "=", "<", ">"]) if (this.mark(op)) return op;
    for (const op of ["contains", "matches", "like"]) if (this.word(op)) return op;
    if (this.words("starts", "with")) return "starts with";
    if (this.words("ends", "with")) return "ends with";
    throw new QuerySyntaxError(this.tokens[this.at]?.text ?? "end of query");
  }

  private expression(): Expression {
    let left = this.term();
    for (;;) {
      const op = ["+", "-"].find((each) => this.mark(each));
      if (!op) return left;
      left = { kind: "operation", op, left, right: this.term() };
    }
  }

  private term(): Expression {
    let left = this.factor();
    for (;;) {
      const op = ["*", "/"].find((each) => this.mark(each));
      if (!op) return left;
      left = { kind: "operation", op, left, right: this.factor() };
    }
  }

  private factor(): Expression {
    if (this.mark("(")) {
      const inner = this.expression();
      if (!this.mark(")")) throw new QuerySyntaxError(")");
      return inner;
    }
    if (this.mark("-")) return { kind: "literal", value: -this.number() };
    const token = this.tokens[this.at];
    if (token?.kind === "number") return { kind: "literal", value: this.number() };
    if (token?.kind === "string") return { kind: "literal", value: this.next("string") };
    return this.named(this.next("word"));
  }

  private named(name: string): Expression {
    const lower = name.toLowerCase();
    if (lower === "true" || lower === "false") return { kind: "literal", value: lower === "true" };
    if (lower === "date" || lower === "datetime" || lower === "timeofday") {
      return { kind: "literal", value: this.next("string"), date: true };
    }
    if (!this.mark("(")) return { kind: "column", name };
    const args = this.mark(")") ? [] : this.list();
    if (args.length > 0 && !this.mark(")")) throw new QuerySyntaxError(")");
    return { kind: "call", name: lower, args };
  }
}
