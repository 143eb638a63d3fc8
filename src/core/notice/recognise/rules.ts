// Rules in tables: one row a rule, with a clause it meets and a like one that it does not.

/** A rule of recognition. */
export interface Rule<Kind extends string> {
  /** What it says of the words it meets. */
  kind: Kind;
  /** What it is about, for the bench and the tests. */
  name: string;
  pattern: RegExp;
  example: string;
  counterExample: string;
}

const CELL = " ¦ ";

/** Every table of rules by its name, so that the tests can read the examples and the bench can leave a rule out. */
export const RULE_TABLES = new Map<string, Rule<string>[]>();

/**
 * Reads a table written one row a line: kind ¦ name ¦ pattern ¦ example ¦ counter-example. The first rule that
 * meets a clause counts, so the order of the rows is part of the table.
 */
export function ruleTable<Kind extends string>(
  table: string,
): (rows: TemplateStringsArray, ...words: string[]) => readonly Rule<Kind>[] {
  return (rows, ...words) => {
    const rules = String.raw(rows, ...words)
      .trim()
      .split("\n")
      .map((row) => toRule<Kind>(row));
    RULE_TABLES.set(table, rules);
    return rules;
  };
}

function toRule<Kind extends string>(row: string): Rule<Kind> {
  const [kind = "", name = "", pattern = "", example = "", counterExample = ""] = row
    .split(CELL)
    .map((cell) => cell.trim());
  return { kind: kind as Kind, name, pattern: new RegExp(pattern), example, counterExample };
}

/** What the first rule that meets the words says; null when none does. */
export function firstKind<Kind extends string>(rules: readonly Rule<Kind>[], words: string): Kind | null {
  for (const { kind, pattern } of rules) if (pattern.test(words)) return kind;
  return null;
}
