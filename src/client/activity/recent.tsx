import { activityWords } from "../../core/text/pages/activity";
import type { ActivityCard } from "../../core/wire/procedures";
import { Card } from "../parts/card";
import { say } from "../parts/language";
import { Skeleton } from "../parts/skeleton";

/** What was entered last, to be opened for a change; null while it is being read. */
export function Recent(props: {
  unit: string;
  cards: readonly ActivityCard[] | null;
  current: string | null;
  onOpen(card: ActivityCard): void;
}) {
  const { cards, unit } = props;
  return (
    <section class="recent">
      <h2>{unit ? say(activityWords.recentOf, { unit }) : say(activityWords.recent)}</h2>
      {cards === null && <Skeleton lines={6} />}
      {cards?.length === 0 && <p class="empty">{say(activityWords.noRecent)}</p>}
      <ul class="cards">
        {cards?.map((card) => (
          <Card
            key={card.entryId}
            title={card.title || say(activityWords.noTitle)}
            line={card.subtitle}
            current={card.entryId === props.current}
            onOpen={() => props.onOpen(card)}
          />
        ))}
      </ul>
    </section>
  );
}
