import { accountProblems } from "./problems/account";
import { bulletinProblems } from "./problems/bulletin";
import { campaignProblems } from "./problems/campaign";
import { cellProblems } from "./problems/cells";
import { operationProblems } from "./problems/operation";
import { ownHeadProblems } from "./problems/own-head";
import { reportProblems } from "./problems/report";
import { selectionProblems } from "./problems/selection";
import type { Placeholders } from "./words";

/** Words of every problem: why it is one, and what to do. The place is put before them when they are described. */
export const problemWords = {
  ...cellProblems,
  ...campaignProblems,
  ...reportProblems,
  ...operationProblems,
  ...selectionProblems,
  ...accountProblems,
  ...bulletinProblems,
  ...ownHeadProblems,
} as const;

/** Code of a problem of the catalogue. */
export type ProblemCode = keyof typeof problemWords;

type Zh<C extends ProblemCode> =
  | (typeof problemWords)[C]["reason"]["zh"]
  | (typeof problemWords)[C]["action"]["zh"];

/** A value of a problem; a list is parted as the language of the reader parts it. */
export type ProblemValue = string | number | readonly string[];

/** The values that the words of a problem need. */
export type ProblemValues<C extends ProblemCode> = Readonly<Record<Placeholders<Zh<C>>, ProblemValue>>;
