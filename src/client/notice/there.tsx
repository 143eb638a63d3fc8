import { Fragment } from "preact";
import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { columnLabel } from "./columns";
import { type NoticeItem, noticeGroups } from "./item";
import { isReplaced, isSameNotice, isUnrelated } from "./present";

/** What the campaign holds of an item, and where the notice says something else. */
export function There({ item }: { item: NoticeItem }) {
  if (!item.there) return null;
  if (item.there.length === 0) return <p class="soft small">{say(noticeWords.there)}</p>;
  return (
    <p class="small low">
      {item.there
        .map(({ column, now }) =>
          say(noticeWords.differs, {
            label: columnLabel(item.group, column),
            now: now || say(noticeWords.empty),
            value: item.cells[column] ?? "",
          }),
        )
        .join(say(noticeWords.betweenDiffering))}
      {(item.requoted ?? []).map(({ was, is }) => (
        <Fragment key={is}>
          <br />
          {say(was === "" ? noticeWords.remarked : noticeWords.requoted, { was, is: is.trim() })}
        </Fragment>
      ))}
    </p>
  );
}

/** That a task goes without the number of the notice, because another has it. */
export function NumberTaken({ item }: { item: NoticeItem }) {
  const { number, holder } = item.asNumbered ?? {};
  if (number === undefined || holder === undefined) return null;
  return <p class="small low">{say(noticeWords.numberTaken, { number, holder })}</p>;
}

/** How much of a notice the campaign holds already. */
export function Held({ items, present }: { items: readonly NoticeItem[]; present: NoticePresent }) {
  const same = items.filter(({ there }) => there?.length === 0);
  const differing = items.filter(({ there }) => there !== undefined && there.length > 0);
  if (same.length + differing.length === 0) return null;
  return (
    <Message tone="warn">
      {isSameNotice(items, present) && <strong>{say(noticeWords.sameNotice)}</strong>}
      {isUnrelated(items, present) && (
        <strong>{say(noticeWords.unrelated, { title: present.settings.title ?? "" })}</strong>
      )}
      {same.length > 0 && <p>{say(noticeWords.held, { groups: counted(same) })}</p>}
      {differing.length > 0 && <p>{say(noticeWords.heldOtherwise, { groups: counted(differing) })}</p>}
    </Message>
  );
}

/** Which tabs are written anew and how many rows go with that; nothing else is. */
export function Replacing(props: {
  items: readonly NoticeItem[];
  present: NoticePresent;
  mode: NoticeDecision["mode"];
}) {
  const { items, present, mode } = props;
  if (mode === "append") return null;
  const accepted = items.filter(({ state, group }) => state === "accepted" && isReplaced(group, mode));
  const groups = noticeGroups.filter((group) => accepted.some((item) => item.group === group));
  return (
    <Message tone="warn">
      {groups.length === 0 ? (
        <p>{say(noticeWords.replacingNone)}</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={group}>
              {say(group === "indicators" ? noticeWords.replacingQuotas : noticeWords.replacing, {
                tab: say(noticeWords[group]),
                now: group === "campaign" ? 0 : present.rows[group].length,
                rows: accepted.filter((item) => item.group === group).length,
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{say(noticeWords.replacingRest)}</p>
    </Message>
  );
}

function counted(items: readonly NoticeItem[]): string {
  return noticeGroups
    .map((group) => ({ group, count: items.filter((item) => item.group === group).length }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => say(noticeWords.heldOf, { tab: say(noticeWords[group]), count }))
    .join(say(noticeWords.betweenTabs));
}
