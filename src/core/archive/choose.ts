import { addDays } from "../day";
import type { Day, Period, Report } from "../model";
import { reportKey } from "../period";
import { isSettled, type SetOf } from "../report";

/** The rows of one revision of a report that stand in the head. */
export interface Block extends SetOf {
  /** By `placeKey`. */
  readonly key: string;
  readonly revision: number;
  /** Number of rows by form id. */
  readonly rows: ReadonlyMap<string, number>;
}

/** What is looked at to choose what leaves the head. */
export interface ArchiveInput {
  readonly blocks: readonly Block[];
  /** The reports that count. */
  readonly reports: readonly Report[];
  /** The revisions that totals are made of, by `placeKey`: not always those of the reports that count. */
  readonly counted: ReadonlySet<string>;
  readonly periods: readonly Pick<Period, "id" | "end">[];
  /** Unit × period that does not agree with its rows: it stays until a person has put it right. */
  readonly torn: readonly SetOf[];
  readonly today: Day;
  /** Rows of one form that the head holds before any leave it. */
  readonly most: number;
}

/** Days that a period stays after its end, whatever was accepted: its units still look at it. */
const KEPT_DAYS = 60;

/**
 * What may leave the head, in the order in which it goes, once a tab of a form holds more than `most` rows: versions that a later one has
 * replaced, then closed periods, the oldest first. A period is closed 60 days after its end when all its reports are accepted.
 */
export function blocksToArchive({
  blocks,
  reports,
  counted,
  periods,
  torn,
  today,
  most,
}: ArchiveInput): readonly Block[] {
  if (largestTab(blocks) <= most) return [];
  const current = new Map(reports.map((report) => [keyOf(report), report]));
  const broken = new Set(torn.map(keyOf));
  const whole = blocks.filter((block) => !broken.has(keyOf(block)) && current.has(keyOf(block)));
  const replaced = whole.filter(
    (block) => block.revision < current.get(keyOf(block))!.revision && !counted.has(block.key),
  );
  const closed = periods
    .filter(({ id, end }) => end < addDays(today, -KEPT_DAYS) && isClosed(id, reports))
    .sort((one, other) => (one.end < other.end ? -1 : 1));
  const standing = closed.flatMap(({ id }) =>
    whole.filter((block) => block.periodId === id && !replaced.includes(block)),
  );
  return [...replaced, ...standing];
}

function isClosed(periodId: string, reports: readonly Report[]): boolean {
  return reports.every((report) => report.periodId !== periodId || isSettled(report));
}

function largestTab(blocks: readonly Block[]): number {
  const sizes = new Map<string, number>();
  for (const { rows } of blocks)
    for (const [formId, count] of rows) sizes.set(formId, (sizes.get(formId) ?? 0) + count);
  return Math.max(0, ...sizes.values());
}

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);
