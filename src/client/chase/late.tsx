import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { chaseWords } from "../../core/text/pages/chase";
import type { ChaseItem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Preview } from "./preview";
import type { Words } from "./words";

interface LateProps {
  items: readonly ChaseItem[];
  chosen: readonly string[];
  words: Words;
  onToggle(unitId: string): void;
}

/** Units that are late: what is the matter with each report, whom to phone, when they were told, and the mail they would get. */
export function Late({ items, chosen, words, onToggle }: LateProps) {
  const [shown, setShown] = useState("");
  return (
    <table class="rows late">
      <thead>
        <tr>
          <td />
          <th scope="col">{say(chaseWords.unit)}</th>
          <th scope="col">{say(chaseWords.periods)}</th>
          <th scope="col" class="count">
            {say(chaseWords.overdue)}
          </th>
          <th scope="col">{say(chaseWords.to)}</th>
          <th scope="col">{say(chaseWords.last)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Fragment key={item.unitId}>
            <LateUnit
              item={item}
              isChosen={chosen.includes(item.unitId)}
              isShown={shown === item.unitId}
              onToggle={() => onToggle(item.unitId)}
              onShow={() => setShown(shown === item.unitId ? "" : item.unitId)}
            />
            {shown === item.unitId && (
              <tr>
                <td />
                <td colSpan={5}>
                  <Preview unitId={item.unitId} words={words} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface UnitProps {
  item: ChaseItem;
  isChosen: boolean;
  isShown: boolean;
  onToggle(): void;
  onShow(): void;
}

function LateUnit({ item, isChosen, isShown, onToggle, onShow }: UnitProps) {
  const { unit, channel, matters, overdueDays, to, chasedToday, toldOutcome } = item;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={say(chaseWords.choose, { unit })}
          disabled={to === "" || chasedToday || toldOutcome !== ""}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      <td>
        {unit}
        <span class="soft small block">{channel}</span>
        <button
          type="button"
          class="link"
          aria-expanded={isShown}
          aria-label={say(chaseWords.previewOf, { unit })}
          onClick={onShow}
        >
          {say(isShown ? chaseWords.hide : chaseWords.preview)}
        </button>
      </td>
      <td>
        {matters.map((matter) => (
          <span class="block" key={matter}>
            {matter}
          </span>
        ))}
        {item.locked && <span class="soft small block">{say(chaseWords.locked)}</span>}
      </td>
      <td class="count day">
        {overdueDays === null && say(chaseWords.returned)}
        {overdueDays === 0 && say(chaseWords.pastHour)}
        {!!overdueDays && say(chaseWords.overdueDays, { days: overdueDays })}
      </td>
      <td>
        {to || <span class="no-mail">{say(chaseWords.noMail)}</span>}
        <span class="soft small block">{item.contact}</span>
      </td>
      <td>
        {item.lastReminded || say(chaseWords.never)}
        {toldOutcome !== "" && (
          <span class="soft small block">{say(chaseWords.toldOutcome, { time: toldOutcome })}</span>
        )}
        {chasedToday && <span class="soft small block">{say(chaseWords.today)}</span>}
      </td>
    </tr>
  );
}
