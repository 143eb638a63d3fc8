import type { Asked } from "../asked/asked";
import type { DocumentKind, Language, Moment } from "../model";

/** A figure that a passage states, so that it can be taken apart. */
export interface Cited {
  readonly label: string;
  /** As the passage writes it. */
  readonly text: string;
  readonly asked: Asked;
}

/** A cell of a table; one without `asked` is words. */
export interface BulletinCell {
  readonly text: string;
  readonly asked?: Asked;
}

/** What a person adds to a passage: entries of the record that are good practice, or words of their own. */
export type BulletinSlot = "practice" | "next";

/** A passage: heading ("" = it goes on beneath the one before), words, and a table of rows under a head (no rows = none). */
export interface Passage {
  readonly heading: string;
  readonly text: string;
  readonly slot: BulletinSlot | "";
  readonly cited: readonly Cited[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly BulletinCell[])[];
}

/** The table of a passage. */
export type Laid = Pick<Passage, "head" | "rows">;

/** A bulletin, or another document of its form, as it is edited and issued. */
export interface Bulletin {
  readonly kind: DocumentKind;
  /** In which it is written. */
  readonly language: Language;
  readonly title: string;
  /** Number that the office has given to it; "" = it follows from `prefix`, the year of `day` and the next serial number. */
  readonly ownNumber: string;
  readonly prefix: string;
  /** Whose document it is, at its top; "" = nobody's. */
  readonly issuer: string;
  readonly addressee: string;
  /** Who signs. */
  readonly signature: string;
  readonly day: string;
  readonly asAt: string;
  /** Names of what is attached. */
  readonly attachments: readonly string[];
  readonly passages: readonly Passage[];
}

/** A draft as it was kept: whoever opens the dialog goes on with it. `revision` counts from 1. */
export interface KeptDraft {
  readonly bulletin: Bulletin;
  /** What it speaks of, "" = all that is due. */
  readonly periodId: string;
  readonly revision: number;
  readonly by: string;
  readonly at: Moment;
}

/** A bulletin that was issued: it does not change any more. */
export interface IssuedBulletin extends Bulletin {
  readonly number: string;
  readonly year: number;
  readonly serial: number;
  readonly by: string;
  readonly at: string;
}
