// HTML templates: <? run ?>, <?= print escaped ?>, <?!= print as it is ?>.

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Where in a page a printing scriptlet stands, which decides how it is escaped. */
export type Place = "html" | "script" | "style" | "url";

/** Escapes a printed value for its place. */
export function escapeFor(place: Place, value: unknown): string {
  if (place === "script") return jsValue(value);
  const text = value === null || value === undefined ? "" : String(value);
  if (place === "url") return escapeHtml(encodeURI(text));
  return place === "style" ? text.replace(/[<>"'\\;{}]/g, "") : escapeHtml(text);
}

// Inside a script, a value is printed as a JavaScript literal that cannot end the element.
function jsValue(value: unknown): string {
  const json = JSON.stringify(value === undefined ? null : value) ?? "null";
  return json
    .replace(/</g, "\\x3c")
    .replace(/>/g, "\\x3e")
    .replace(/&/g, "\\x26")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** JavaScript of a template; `output` has `append(text)`, `print(place, value)`. */
export function compileTemplate(template: string): string {
  const lines: string[] = [];
  let place: Place = "html";
  let position = 0;
  for (const match of scriptlets(template)) {
    const text = template.slice(position, match.start);
    place = placeAfter(place, text);
    if (text !== "") lines.push(`output._ = ${JSON.stringify(text)};`);
    lines.push(statement(match, place, template.slice(0, match.start)));
    position = match.end;
  }
  const rest = template.slice(position);
  if (rest !== "") lines.push(`output._ = ${JSON.stringify(rest)};`);
  return lines.join("\n");
}

interface Scriptlet {
  start: number;
  end: number;
  kind: "run" | "escaped" | "raw";
  code: string;
}

function scriptlets(template: string): Scriptlet[] {
  const found: Scriptlet[] = [];
  const form = /<\?(!?=)?([\s\S]*?)\?>/g;
  for (let match = form.exec(template); match; match = form.exec(template)) {
    const kind = match[1] === "=" ? "escaped" : match[1] === "!=" ? "raw" : "run";
    found.push({ start: match.index, end: match.index + match[0].length, kind, code: match[2] ?? "" });
  }
  return found;
}

function statement({ kind, code }: Scriptlet, place: Place, before: string): string {
  if (kind === "run") return code;
  if (kind === "raw") return `output._ = ${code.trim().replace(/;$/, "")};`;
  const spot = place === "html" && /(?:href|src|action)\s*=\s*["']?$/i.test(before) ? "url" : place;
  return `output.${spot}(${code.trim().replace(/;$/, "")});`;
}

function placeAfter(place: Place, text: string): Place {
  const tags = text.match(/<\/?(?:script|style)\b/gi) ?? [];
  let now = place;
  for (const tag of tags) now = tag[1] === "/" ? "html" : /script/i.test(tag) ? "script" : "style";
  return now;
}
