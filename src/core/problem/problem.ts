import type { Grade } from "../model";
import type { ProblemCode, ProblemValue, ProblemValues } from "../text/problems";

/** Where a problem is; whatever is known of it. All are words a person sees, but for `field`. */
export interface Place {
  readonly workbook?: string;
  readonly tab?: string;
  /** A1 notation. */
  readonly cell?: string;
  readonly row?: number;
  readonly column?: string;
  /** Key of a form's field, so that a page can mark it; not shown. */
  readonly field?: string;
  readonly unit?: string;
  readonly period?: string;
}

/** An expected failure as data; words are made of it in one place, `describeProblem`. */
export interface Problem {
  readonly code: ProblemCode;
  /** A and B stop a submission, C and D do not; without a grade it stops. */
  readonly grade?: Grade;
  readonly place?: Place;
  readonly values: Readonly<Record<string, ProblemValue>>;
}

/** A problem of the catalogue; its values are checked against the placeholders of its words. */
export function problem<C extends ProblemCode>(
  code: C,
  values: ProblemValues<C>,
  place?: Place,
  grade?: Grade,
): Problem {
  return { code, values, ...(place && { place }), ...(grade && { grade }) };
}

/** The same problem with more of its place known; what it already says of its place wins. */
export function at(place: Place, found: Problem): Problem {
  return { ...found, place: { ...place, ...found.place } };
}

/** Whether a problem stops what was asked for (hints and requests for an explanation do not). */
export function stops(found: Problem): boolean {
  return found.grade !== "C" && found.grade !== "D";
}
