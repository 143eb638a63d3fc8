// Figures that an office keeps beside each unit (职工数, 会员数 …): columns that people add to 单位名录 themselves, each known by its
// header, wherever it stands.

/** What the key of a column of people's own begins with. */
export const ATTRIBUTE = "attr:";

/** Key of the column of an attribute. */
export type AttributeKey = `attr:${string}`;

/** Key of the column with a header; blanks and the width of signs do not matter. */
export function attributeKey(header: string): AttributeKey {
  return `${ATTRIBUTE}${header.normalize("NFKC").replace(/[\s*]+/g, "")}`;
}

/** Whether a column is one that people added. */
export function isAttributeKey(key: string): key is AttributeKey {
  return key.startsWith(ATTRIBUTE);
}

/** What people call an attribute. */
export function attributeName(key: AttributeKey): string {
  return key.slice(ATTRIBUTE.length);
}
