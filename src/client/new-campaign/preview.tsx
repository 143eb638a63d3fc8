import type { Period } from "../../core/model/period";
import { dueMoment } from "../../core/period/periods";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import { say, statements } from "../parts/language";

/** The first periods in words: what a clerk of a unit will be told. */
function FirstPeriods({ periods, end }: { periods: Period[]; end: string }) {
  const due = periods.filter(({ dueOn }) => dueOn !== "");
  const told = due
    .slice(0, 3)
    .map((period) => say(newCampaignWords.onePeriod, { period: period.label, due: dueMoment(period) }));
  const last = due[due.length - 1];
  return (
    <>
      {told.length > 0 && (
        <p>
          {say(newCampaignWords.firstPeriods)}
          {statements(told)}
        </p>
      )}
      {last && last.dueOn > end && (
        <p class="soft">{say(newCampaignWords.dueAfterEnd, { due: dueMoment(last) })}</p>
      )}
    </>
  );
}

/** The periods that step 2 makes. */
export function Preview({ periods, end }: { periods: Period[]; end: string }) {
  return (
    <section aria-live="polite">
      <h2>
        {say(newCampaignWords.preview)}{" "}
        {periods.length > 0 && (
          <span class="soft">{say(newCampaignWords.previewCount, { count: periods.length })}</span>
        )}
      </h2>
      {periods.length === 0 && <p class="empty">{say(newCampaignWords.noPeriods)}</p>}
      <FirstPeriods periods={periods} end={end} />
      {periods.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        <section class="table-frame preview" tabIndex={0} aria-label={say(newCampaignWords.previewTable)}>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{say(newCampaignWords.period)}</th>
                <th scope="col">{say(newCampaignWords.from)}</th>
                <th scope="col">{say(newCampaignWords.to)}</th>
                <th scope="col">{say(newCampaignWords.due)}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => (
                <tr key={period.id}>
                  <td class="day">{period.label}</td>
                  <td class="day">{period.start}</td>
                  <td class="day">{period.end}</td>
                  <td class="day">{dueMoment(period)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
