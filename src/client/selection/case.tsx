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
      <Warnings item={item} />
      {item.said.map((each) => (
        <SaidLine key={each.label} said={each} row={item.row} />
      ))}
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

// What keeps it from being what was decided on, or from being decided.
function Warnings({ item }: { item: SelectionCase }) {
  const { awaits, isUnclear, passedBefore, isGone, renamedFrom, edited, same, name, unit } = item;
  const warnings = [
    passedBefore.length > 0 ? say(selectionWords.passedNoMore, { units: listed(passedBefore) }) : "",
    isGone ? say(selectionWords.gone) : "",
    renamedFrom === "" ? "" : say(selectionWords.renamed, { before: renamedFrom, name }),
    edited.length > 0 ? say(selectionWords.edited, { fields: listed(edited) }) : "",
    same.length > 0 ? say(selectionWords.same, { units: listed(same) }) : "",
  ].filter(Boolean);
  return (
    <>
      {awaits !== "" && (
        <p class="soft">
          {isUnclear
            ? say(selectionWords.awaitsUnclear, { above: awaits, unit, name })
            : say(selectionWords.awaits, { unit: awaits })}
        </p>
      )}
      {warnings.map((words) => (
        <p key={words} class="warning">
          ▲ {words}
        </p>
      ))}
    </>
  );
}

/** Signs of a text that are read at once; of a longer one when somebody opens it. */
const AT_ONCE = 90;

// What the unit says of it: texts as text, and only addresses of pages as links.
function SaidLine({ said, row }: { said: SelectionCase["said"][number]; row: number }) {
  const { label, text, isCut, links } = said;
  if (links.length > 0) return <Links label={label} links={links} />;
  const whole = isCut ? say(selectionWords.cut, { text, row }) : text;
  if (text.length <= AT_ONCE) return <p class="said">{named(label, whole)}</p>;
  return (
    <details class="said">
      <summary>{named(label, say(selectionWords.beginning, { text: text.slice(0, AT_ONCE) }))}</summary>
      <p>{whole}</p>
    </details>
  );
}

function Links({ label, links }: { label: string; links: readonly string[] }) {
  return (
    <p class="said">
      {named(label, "")}
      {links.map((link) => (
        <a key={link} href={link} target="_blank" rel="noopener noreferrer">
          {link}
        </a>
      ))}
    </p>
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
