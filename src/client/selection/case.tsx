// One case: what its unit says of it, what was decided, and the next decision.
import { selectionWords } from "../../core/text/pages/selection";
import type { PageProblem, SelectionCase, SelectionForm, SelectionTally } from "../../core/wire/procedures";
import { listed, named, say, statements } from "../parts/language";
import { DecisionForm } from "./decision-form";
import type { Decided } from "./page";

interface CaseProps {
  item: SelectionCase;
  form: SelectionForm;
  today: string;
  isOpen: boolean;
  busy: boolean;
  /** Of the last decision that was sent for it. */
  problems: readonly PageProblem[];
  onOpen(): void;
  onDecide(decided: Decided): void;
}

/** A card; its form opens for the next stage, or to change what was decided. */
export function CaseCard(props: CaseProps) {
  const { item, form, isOpen, onOpen } = props;
  const canDecide = item.next !== "" || item.decisions.length > 0;
  return (
    <article class="case" aria-label={say(selectionWords.caseOf, { unit: item.unit, name: item.name })}>
      <div class="case-head">
        <strong>{item.name}</strong>
        <span class="soft">{about(item).join(" · ")}</span>
        {canDecide && (
          <button type="button" aria-expanded={isOpen} onClick={onOpen}>
            {item.next === "" ? say(selectionWords.change) : say(selectionWords.decide, { stage: item.next })}
          </button>
        )}
      </div>
      {item.awaits !== "" && <p class="soft">{say(selectionWords.awaits, { unit: item.awaits })}</p>}
      {item.isGone && <p class="warning">▲ {say(selectionWords.gone)}</p>}
      {item.same.length > 0 && (
        <p class="warning">▲ {say(selectionWords.same, { units: listed(item.same) })}</p>
      )}
      {item.decisions.length > 0 && (
        <ul>
          {item.decisions.map(({ stage, outlet, words }) => (
            <li key={`${stage} ${outlet}`}>{named(stage, words)}</li>
          ))}
        </ul>
      )}
      {item.tallies.map((tally) => (
        <TallyLine key={tally.poll} tally={tally} />
      ))}
      {isOpen && <DecisionForm {...props} form={form} />}
    </article>
  );
}

function about({ unit, kind, rank, passedBy, isTyped }: SelectionCase): string[] {
  return [
    unit,
    kind,
    rank === "" ? "" : say(selectionWords.unitRank, { rank }),
    ...passedBy.map((by) => say(by.rank === "" ? selectionWords.passedBy : selectionWords.passedByRank, by)),
    isTyped ? say(selectionWords.typed) : "",
  ].filter(Boolean);
}

// Place and points, and behind them each vote: whoever adds them up comes to the same.
function TallyLine({ tally }: { tally: SelectionTally }) {
  const { votes, out, isTied, ...told } = tally;
  const words = votes.map(({ unit, rank, points, counts }) => {
    const vote = say(rank === null ? selectionWords.voteOf : selectionWords.rankOf, {
      unit,
      rank: rank ?? "",
      points,
    });
    return counts ? vote : say(selectionWords.notCounted, { vote });
  });
  return (
    <div>
      <p>{say(selectionWords.tally, { ...told, tied: isTied ? say(selectionWords.tied) : "" })}</p>
      {votes.length > 0 && <p class="soft">{say(selectionWords.votes, { votes: statements(words) })}</p>}
      {out.length > 0 && <p class="soft">{say(selectionWords.voteless, { units: listed(out) })}</p>}
    </div>
  );
}
