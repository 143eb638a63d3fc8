/** A language of the product: Chinese is complete and first, English second. */
export type Language = "zh" | "en";

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
