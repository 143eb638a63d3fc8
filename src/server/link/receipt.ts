// A receipt stands on 首页 in the campaign's language; a page in another one says the same, with the campaign's own names.
import type { Language } from "../../core/model";
import { fill, inLanguage } from "../../core/text";
import { generalWords } from "../../core/text/general";
import { unitWorkbookWords as words } from "../../core/text/unit-workbook";

type Pair = { readonly zh: string; readonly en: string };

/** The receipt in the language of the page; what is none of our words stays. */
export function receiptIn(receipt: string, from: Language, to: Language): string {
  if (from === to) return receipt;
  const clause = inLanguage(generalWords.clauseSeparator, to);
  const content = (told: string) =>
    told
      .split(inLanguage(generalWords.clauseSeparator, from))
      .map((each) => turned(each, words.receiptEntries, from, to) ?? each)
      .join(clause);
  const [, body = receipt, late = ""] =
    new RegExp(`^(.*?)(${pattern(words.receiptLate, from)})?$`).exec(receipt) ?? [];
  const said =
    turned(body, words.receiptZero, from, to) ??
    turned(body, words.receiptText, from, to, content) ??
    turned(body, words.receiptMoved, from, to, content) ??
    body;
  return said + (turned(late, words.receiptLate, from, to) ?? "");
}

// Words with what stands in their places, said in the other language; undefined for other words.
function turned(
  said: string,
  pair: Pair,
  from: Language,
  to: Language,
  content: (told: string) => string = (told) => told,
): string | undefined {
  const found = new RegExp(`^${pattern(pair, from, true)}$`, "s").exec(said)?.groups;
  if (!found) return undefined;
  const values = Object.entries(found).map(([name, value]) => [
    name,
    name === "content" ? content(value) : value,
  ]);
  return fill(inLanguage(pair, to), Object.fromEntries(values));
}

const pattern = (pair: Pair, language: Language, isNamed = false): string =>
  inLanguage(pair, language)
    .replace(/[.*+?^$()[\]\\]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, name) => (isNamed ? `(?<${name}>.+?)` : ".+?"));
