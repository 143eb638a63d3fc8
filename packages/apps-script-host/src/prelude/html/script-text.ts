// What HtmlService leaves of the text of a script element: comments are gone.
// Sources: enuchi/React-Google-Apps-Script issues 157 and 170 (comments and template literals); notes of public projects
// disagree about strings: "https://…" lost the rest of its line in some pages, bundles with such addresses work in others.

/** A script without its comments. */
export interface Stripped {
  text: string;
  /** Strings and regular expressions that hold what some pages lost; empty when the script is safe. */
  doubtful: string[];
}

const COMMENT = "\\/\\*[\\s\\S]*?(?:\\*\\/|$)|\\/\\/[^\\n\\r\\u2028\\u2029]*";
const STRING = `"(?:\\\\[\\s\\S]|[^"\\\\\\n])*"?|'(?:\\\\[\\s\\S]|[^'\\\\\\n])*'?`;
const CODE = new RegExp(`${COMMENT}|${STRING}|[\\w$\\u0080-\\uffff]+|\\s+|[\\s\\S]`, "y");
const TEMPLATE = new RegExp(`${COMMENT}|\\\\[\\s\\S]|\\$\\{|[^\\\\/$\`]+|[\\s\\S]`, "y");
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/y;
/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX =
  /^(?:[(,=:[!&|?{};+\-*%~^<>/]|return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof)$/;

/** Removes comments, and what looks like one inside template literals, with all that follows on its line. */
export function stripScript(script: string): Stripped {
  // Most scripts hold nothing to remove, and a page may be large.
  return /\/[/*]/.test(script) ? new Scanner(script).run() : { text: script, doubtful: [] };
}

class Scanner {
  private position = 0;
  private readonly kept: string[] = [];
  private readonly doubtful: string[] = [];
  /** Open braces of each `${…}` that the position is inside of; the last one is the innermost. */
  private readonly braces: number[] = [];
  private inTemplate = false;
  private before = ";";

  constructor(private readonly script: string) {}

  run(): Stripped {
    while (this.position < this.script.length) {
      const token = this.next();
      if (/^\/[/*]/.test(token)) this.kept.push(remains(token));
      else if (this.inTemplate) this.template(token);
      else this.code(token);
    }
    return { text: this.kept.join(""), doubtful: this.doubtful };
  }

  private next(): string {
    const token = this.match(this.inTemplate ? TEMPLATE : CODE);
    if (token !== "/" || this.inTemplate || !BEFORE_REGEX.test(this.before)) return this.passed(token);
    return this.passed(this.match(REGEX) || token);
  }

  private match(form: RegExp): string {
    form.lastIndex = this.position;
    return form.exec(this.script)?.[0] ?? "";
  }

  private passed(token: string): string {
    this.position += token.length;
    return token;
  }

  private template(token: string): void {
    this.kept.push(token);
    if (token === "`") this.inTemplate = false;
    if (token !== "${") return;
    this.braces.push(0);
    this.inTemplate = false;
    this.before = "{";
  }

  private code(token: string): void {
    this.kept.push(token);
    if (/^["'/]/.test(token) && /\/[/*]/.test(token)) this.doubtful.push(token);
    if (token === "`") this.inTemplate = true;
    else if (token === "{" || token === "}") this.brace(token);
    if (token.trim() !== "") this.before = token;
  }

  private brace(token: string): void {
    const depth = this.braces.pop();
    if (depth === undefined) return;
    if (token === "}" && depth === 0) this.inTemplate = true;
    else this.braces.push(depth + (token === "{" ? 1 : -1));
  }
}

// What the removed text leaves behind is not known; words must not run together and a line must stay ended.
function remains(comment: string): string {
  if (comment[1] === "/") return "";
  return comment.includes("\n") ? "\n" : " ";
}
