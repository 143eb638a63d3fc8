// Patterns of texts that a clerk can write: # is one digit, A one Latin letter, * anything; every other character is itself.

/**
 * Whether a text has the form of a pattern, without regard to width and case; "" takes every text. No regular expression is
 * made of what people typed: at most (length of pattern) × (length of text) characters are compared.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const wanted = [...pattern.normalize("NFKC").trim()];
  if (wanted.length === 0) return true;
  const typed = [...text.normalize("NFKC").trim()];
  // After each character of the pattern: up to which positions of the text it may have got.
  let reached = new Set([0]);
  for (const part of wanted) {
    reached = part === "*" ? after(Math.min(...reached), typed.length) : stepped(reached, typed, part);
    if (reached.size === 0) return false;
  }
  return reached.has(typed.length);
}

function after(first: number, last: number): Set<number> {
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function stepped(reached: ReadonlySet<number>, typed: readonly string[], part: string): Set<number> {
  const next = new Set<number>();
  for (const at of reached) if (fits(typed[at], part)) next.add(at + 1);
  return next;
}

function fits(character: string | undefined, part: string): boolean {
  if (character === undefined) return false;
  if (part === "#") return /^\d$/.test(character);
  if (part === "A") return /^[a-z]$/i.test(character);
  return character.toLowerCase() === part.toLowerCase();
}
