// HtmlService cuts comments out of pages, and some of what only looks like one (docs/host.md, Known differences). So a
// pushed page holds no sign of a comment at all, and the build fails where one is left.
import { parse } from "acorn";

/** The script with no comment sign and no tag inside its strings and regular expressions; each means what it meant. */
export function withoutCommentSigns(script) {
  const literals = [];
  const onToken = ({ type, start, end }) => {
    const rewrite = REWRITES[type.label];
    if (rewrite) literals.push({ start, end, rewrite });
  };
  parse(script, { ecmaVersion: 2020, onToken });
  let from = 0;
  const pieces = literals.flatMap(({ start, end, rewrite }) => {
    const piece = [script.slice(from, start), rewrite(script.slice(start, end))];
    from = end;
    return piece;
  });
  return [...pieces, script.slice(from)].join("");
}

// An escape is taken as a pair, so that its second half is never read as a sign.
const REWRITES = {
  string: (literal) =>
    literal
      .replace(/\\[\s\S]|</g, (part) => (part.endsWith("<") ? "\\x3c" : part))
      .replace(/(?<=\/)[/*]/g, (sign) => `\\${sign}`),
  regexp: (literal) => {
    const end = literal.lastIndexOf("/");
    const source = literal
      .slice(1, end)
      .replace(/\\[\s\S]|\//g, (part) => (/\/$/.test(part) ? "\\x2f" : part));
    return `/${source}${literal.slice(end)}`;
  },
};

/** Throws where a file holds a comment, what looks like one, or a template literal. */
export function refuseComments(name, text) {
  const found = /\/\/|\/\*|<!--|`/.exec(text);
  if (!found) return;
  const line = text.slice(0, found.index).split("\n").length;
  const around = text.slice(Math.max(0, found.index - 40), found.index + 40).replace(/\s+/g, " ");
  throw new Error(
    `dist/${name}, line ${line}: HtmlService would cut this page at "${found[0]}": …${around}…`,
  );
}
