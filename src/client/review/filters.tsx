// Which reports 审核 shows.
import { reviewWords } from "../../core/text/pages/review";
import type { ReviewFilter, ReviewList } from "../../core/wire/procedures";
import { say } from "../parts/language";

const WORDS = {
  waiting: reviewWords.filterWaiting,
  corrections: reviewWords.filterCorrections,
  extensions: reviewWords.filterExtensions,
  troubled: reviewWords.filterTroubled,
  returned: reviewWords.filterReturned,
  accepted: reviewWords.filterAccepted,
  missing: reviewWords.filterMissing,
} as const satisfies Record<ReviewFilter, unknown>;

const FILTERS = Object.keys(WORDS) as readonly ReviewFilter[];

/** What a filter is called. */
export function filterName(filter: ReviewFilter): string {
  return say(WORDS[filter]);
}

/** One button for each filter, with how many reports it has. */
export function Filters(props: {
  filter: ReviewFilter;
  counts: ReviewList["counts"];
  busy: boolean;
  onChoose(filter: ReviewFilter): void;
}) {
  return (
    <fieldset class="filters" aria-label={say(reviewWords.filters)}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class="filter"
          aria-pressed={filter === props.filter}
          disabled={props.busy}
          onClick={() => props.onChoose(filter)}
        >
          {filterName(filter)} {props.counts[filter]}
        </button>
      ))}
    </fieldset>
  );
}
