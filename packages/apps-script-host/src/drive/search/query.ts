// The `q` parameter of files.list (developers.google.com/workspace/drive/api/guides/ref-search-terms).

import type { DriveFile } from "../files";

/** Whether a file is wanted. */
export type FileTest = (file: DriveFile) => boolean;

/** What a query's terms ask of a file and of the person who searches. */
export interface SearchTerms {
  /** Text fields by term, e.g. "name". */
  text(file: DriveFile, term: string): string | undefined;
  /** Times by term, in epoch milliseconds. */
  time(file: DriveFile, term: string): number | undefined;
  /** Yes/no fields by term. */
  flag(file: DriveFile, term: string): boolean | undefined;
  /** Collections by term, e.g. "parents". */
  members(file: DriveFile, term: string, value: string): boolean | undefined;
  /** Key-value properties by term. */
  property(file: DriveFile, term: string, key: string): string | undefined;
}

const TEXT_TERMS = ["name", "fullText", "mimeType", "visibility"];
/** Values of `visibility` (developers.google.com/workspace/drive/api/guides/ref-search-terms). */
const VISIBILITIES = ["anyoneCanFind", "anyoneWithLink", "domainCanFind", "domainWithLink", "limited"];
const TIME_TERMS = ["modifiedTime", "viewedByMeTime", "createdTime", "sharedWithMeTime"];
const FLAG_TERMS = ["trashed", "starred", "sharedWithMe"];
const MEMBER_TERMS = ["parents", "owners", "writers", "readers"];
const PROPERTY_TERMS = ["properties", "appProperties"];

/** Parses a query into a test; throws InvalidQuery for everything that Drive does not understand. */
export function parseQuery(text: string, terms: SearchTerms): FileTest {
  const parser = new QueryParser(tokenize(text), terms);
  return parser.parse();
}

type Token = { kind: "word" | "operator"; text: string } | { kind: "string"; text: string };

/** A query that Drive does not understand. */
export class InvalidQuery extends Error {}

const invalidQuery = () => new InvalidQuery("Invalid Value");

function tokenize(text: string): Token[] {
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(<=|>=|!=|[=<>(){}])|([A-Za-z]+))/y;
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (!match) throw invalidQuery();
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) tokens.push({ kind: "string", text: quoted.replace(/\\(.)/g, "$1") });
    else if (match[3]) tokens.push({ kind: "operator", text: match[3] });
    else tokens.push({ kind: "word", text: match[4] ?? "" });
  }
  return tokens;
}

class QueryParser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly terms: SearchTerms,
  ) {}

  parse(): FileTest {
    const test = this.either();
    if (this.at < this.tokens.length) throw invalidQuery();
    return test;
  }

  private either(): FileTest {
    let test = this.both();
    while (this.take("or")) {
      const left = test;
      const right = this.both();
      test = (file) => left(file) || right(file);
    }
    return test;
  }

  private both(): FileTest {
    let test = this.one();
    while (this.take("and")) {
      const left = test;
      const right = this.one();
      test = (file) => left(file) && right(file);
    }
    return test;
  }

  private one(): FileTest {
    if (this.take("not")) {
      const test = this.one();
      return (file) => !test(file);
    }
    if (this.take("(")) {
      const test = this.either();
      this.expect(")");
      return test;
    }
    return this.tokens[this.at]?.kind === "string" ? this.membership() : this.comparison();
  }

  private membership(): FileTest {
    const value = this.string();
    this.expect("in");
    const term = this.word();
    if (!MEMBER_TERMS.includes(term)) throw invalidQuery();
    return (file) => this.terms.members(file, term, value) === true;
  }

  private comparison(): FileTest {
    const term = this.word();
    if (PROPERTY_TERMS.includes(term)) return this.property(term);
    if (FLAG_TERMS.includes(term)) return this.flag(term);
    const operator = this.next().text;
    if (TEXT_TERMS.includes(term)) return this.textual(term, operator, this.string());
    if (TIME_TERMS.includes(term)) return this.timely(term, operator, this.string());
    throw invalidQuery();
  }

  private property(term: string): FileTest {
    this.expect("has");
    this.expect("{");
    this.expect("key");
    this.expect("=");
    const key = this.string();
    this.expect("and");
    this.expect("value");
    this.expect("=");
    const value = this.string();
    this.expect("}");
    return (file) => this.terms.property(file, term, key) === value;
  }

  private flag(term: string): FileTest {
    const bare = term === "sharedWithMe" && !["=", "!="].includes(this.tokens[this.at]?.text ?? "");
    if (bare) return (file) => this.terms.flag(file, term) === true;
    const operator = this.next().text;
    const wanted = this.word();
    if (!["=", "!="].includes(operator) || !["true", "false"].includes(wanted)) throw invalidQuery();
    const value = (wanted === "true") === (operator === "=");
    return (file) => this.terms.flag(file, term) === value;
  }

  private textual(term: string, operator: string, value: string): FileTest {
    if (term === "visibility" && (operator === "contains" || !VISIBILITIES.includes(value)))
      throw invalidQuery();
    const has = (file: DriveFile) => this.terms.text(file, term) ?? "";
    if (operator === "contains") return (file) => containsTerm(term, has(file), value);
    if (term === "fullText" || (operator !== "=" && operator !== "!=")) throw invalidQuery();
    return (file) => (has(file) === value) === (operator === "=");
  }

  private timely(term: string, operator: string, value: string): FileTest {
    const instant = parseTime(value);
    const compare = TIME_COMPARISONS[operator];
    if (!compare) throw invalidQuery();
    return (file) => {
      const time = this.terms.time(file, term);
      return time !== undefined && compare(time, instant);
    };
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw invalidQuery();
    return token;
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at];
    const taken = token !== undefined && token.kind !== "string" && token.text === text;
    if (taken) this.at++;
    return taken;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw invalidQuery();
  }

  private word(): string {
    const token = this.next();
    if (token.kind !== "word") throw invalidQuery();
    return token.text;
  }

  private string(): string {
    const token = this.next();
    if (token.kind !== "string") throw invalidQuery();
    return token.text;
  }
}

const TIME_COMPARISONS: Record<string, (time: number, instant: number) => boolean> = {
  "<": (time, instant) => time < instant,
  "<=": (time, instant) => time <= instant,
  "=": (time, instant) => time === instant,
  "!=": (time, instant) => time !== instant,
  ">": (time, instant) => time > instant,
  ">=": (time, instant) => time >= instant,
};

/** RFC 3339; UTC where no offset is written. */
function parseTime(text: string): number {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) throw invalidQuery();
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? text
    : `${text.includes("T") ? text : `${text}T00:00:00`}Z`;
  const instant = Date.parse(zoned);
  if (Number.isNaN(instant)) throw invalidQuery();
  return instant;
}

// "The contains operator only performs prefix matching for a name term": the beginning of the name or of a word
// in it. fullText matches whole words or phrases; mimeType matches a prefix.
function containsTerm(term: string, text: string, value: string): boolean {
  const [haystack, needle] = [text.toLowerCase(), value.toLowerCase()];
  if (term === "mimeType") return haystack.startsWith(needle);
  if (term === "fullText") return haystack.includes(needle.replace(/^"|"$/g, ""));
  return words(haystack).some((start) => haystack.startsWith(needle, start));
}

function words(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[\s_\-.,()[\]/]+/g)) starts.push(match.index + match[0].length);
  return starts;
}
