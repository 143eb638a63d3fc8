/** Something that can be found by its name or by the initials of its pinyin. */
export interface Findable {
  label: string;
  /** First letters of the pinyin, such as "qhdsgh"; "" when unknown. */
  initials?: string;
}

/** Whether a typed query finds it: every word of the query is part of the name or of the initials. */
export function finds(query: string, { label, initials = "" }: Findable): boolean {
  const name = plain(label);
  return plain(query, " ")
    .split(" ")
    .filter(Boolean)
    .every((word) => name.includes(word) || plain(initials).includes(word));
}

// Width and case do not matter; blanks separate words of a query and vanish in names.
function plain(text: string, blank = ""): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, blank);
}
