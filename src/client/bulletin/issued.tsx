// Bulletins that were issued: a list, and one of them to be read. Nothing of them changes.
import type { IssuedBulletin } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import type { BulletinCard } from "../../core/wire/procedures";
import { Card } from "../parts/card";
import { say } from "../parts/language";
import { CitedFigures } from "./cited";
import { PassageTable } from "./table";

/** The list, the latest first. */
export function IssuedList({
  cards,
  open,
}: {
  cards: readonly BulletinCard[];
  open(card: BulletinCard): void;
}) {
  if (cards.length === 0) return <p class="soft">{say(words.noneIssued)}</p>;
  return (
    <ul class="cards">
      {cards.map((card) => (
        <Card
          key={`${card.year} ${card.serial}`}
          title={`${card.number} ${card.title}`}
          line={card.isWhole ? card.day : `${card.day} ▲ ${say(words.broken)}`}
          onOpen={() => open(card)}
        />
      ))}
    </ul>
  );
}

/** One of them as it was issued, each figure with where it comes from. */
export function IssuedText({ bulletin }: { bulletin: IssuedBulletin }) {
  return (
    <article class="issued">
      <p class="soft">{say(words.frozen, { by: bulletin.by, at: bulletin.at.slice(0, 16) })}</p>
      <h2>{bulletin.title}</h2>
      <p>{bulletin.number}</p>
      <p>{bulletin.addressee}</p>
      {bulletin.passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was issued does not change its order
        <section key={at}>
          {passage.heading !== "" && <h3>{passage.heading}</h3>}
          <p class="words">{passage.text}</p>
          <CitedFigures passage={passage} />
          {passage.rows.length > 0 && <PassageTable passage={passage} />}
        </section>
      ))}
      <p>
        {bulletin.signature} {bulletin.day}
      </p>
    </article>
  );
}
