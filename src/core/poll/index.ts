// The votes of ballots, counted. Who nominated a case has no vote on it.
import { fieldOf } from "../field/roles";
import { groupBy } from "../group-by";
import { addresses } from "../mail";
import type { Entry, Form, Language, Moment, Stage, Unit } from "../model";
import { ranksOf } from "../rates/ranks";
import { type Case, mostOf, onBallot, plainName, voteField } from "../selection";

/** The votes for a case. */
export interface Tally {
  readonly points: number;
  /** Units that voted and may vote on it; its points are shared out by their number, as fewer may vote on the case of a voter. */
  readonly eligible: number;
  /** 1 = the best; alike are those of one average. */
  readonly place: number;
  readonly isTied: boolean;
  readonly votes: readonly Vote[];
  /** Units that voted and have no vote on it. */
  readonly out: readonly string[];
}

/** A unit's vote for a case; `rank` null = a tick. `counts`: not its own. */
export interface Vote {
  readonly unit: string;
  readonly rank: number | null;
  readonly points: number;
  readonly counts: boolean;
}

/** What a register of ballots says. */
export interface Poll {
  readonly formId: string;
  /** By entry. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Points of a first place; 1 where votes are ticks. */
  readonly most: number;
  readonly isRanked: boolean;
  /** Ids of the units that voted. */
  readonly voters: readonly string[];
  /** What votes name that is no case, or several. */
  readonly unknown: readonly string[];
}

/** What votes are counted from. */
export interface Voting {
  readonly stages: readonly Stage[];
  readonly cases: readonly Case[];
  readonly units: readonly Unit[];
  readonly language: Language;
}

/** Counts the ballots of a register: of each unit those that it sent last. */
export function poll(form: Form, ballots: readonly Entry[], voting: Voting): Poll {
  const { formId } = form;
  const counting = countingOf(form, voting.stages);
  const cast = lastSent(ballots.filter((ballot) => ballot.formId === formId));
  const voters = new Map(cast.map(({ unitId, collectedAt }) => [unitId, collectedAt]));
  const { votesOn, unknown } = sorted(cast, counting, voting);
  const counted = [...votesOn].map(([on, votes]) => countedOf(on, votes, { ...voting, counting, voters }));
  const { most, isRanked } = counting;
  return { formId, tallies: placed(counted), most, isRanked, voters: [...voters.keys()], unknown };
}

/** How a register of ballots is counted. */
interface Counting {
  readonly options: readonly string[];
  readonly isRanked: boolean;
  /** Points of a first place. */
  readonly most: number;
  nameIn(ballot: Entry): string;
  rankIn(ballot: Entry): number | null;
}

function countingOf(form: Form, stages: readonly Stage[]): Counting {
  const field = voteField(form) ?? "";
  const rankField = fieldOf(form.fields, "rank") ?? "";
  const options = form.fields.find((each) => each.field === field)?.options ?? [];
  const stage = stages.find(({ formId, decider }) => formId === form.formId && decider === "unit");
  const isRanked = stage?.ranked ?? false;
  return {
    options,
    isRanked,
    most: stage?.ranked ? (mostPlaces(stage) ?? options.length) : 1,
    nameIn: ({ values }) => String(values[field] ?? ""),
    rankIn: ({ values }) => (isRanked ? Number(values[rankField] ?? 0) || null : null),
  };
}

// By case, those that nobody votes for among them; and names that are those of no case.
function sorted(cast: readonly Entry[], { options, nameIn }: Counting, { cases, language }: Voting) {
  const caseOf = casesByName(cases, language);
  const votesOn = new Map<Case, Entry[]>(
    options.flatMap((option) => caseOf(option) ?? []).map((on) => [on, []]),
  );
  const unknown = new Set<string>();
  for (const ballot of cast) {
    const found = caseOf(nameIn(ballot));
    if (found) votesOn.set(found, [...(votesOn.get(found) ?? []), ballot]);
    else unknown.add(nameIn(ballot));
  }
  return { votesOn, unknown: [...unknown] };
}

type Counted = Omit<Tally, "place" | "isTied"> & { readonly entryId: string };

function countedOf(
  on: Case,
  ballots: readonly Entry[],
  voting: Voting & { readonly counting: Counting; readonly voters: ReadonlyMap<string, Moment> },
): Counted {
  const { units, counting } = voting;
  const voters = [...voting.voters.keys()];
  const out = voters.filter((voter) => isOwnVote(voter, on, units) || hadPassedOn(voter, on, voting));
  const { isRanked, most, rankIn } = counting;
  const pointsOf = (rank: number | null) => (isRanked ? Math.max(0, most + 1 - (rank ?? most + 1)) : 1);
  const votes = [...groupBy(ballots, ({ unitId }) => unitId)].map(([unitId, [ballot]]): Vote => {
    const rank = rankIn(ballot!);
    return { unit: nameOf(unitId, units), rank, points: pointsOf(rank), counts: !out.includes(unitId) };
  });
  const points = votes.reduce((sum, vote) => sum + (vote.counts ? vote.points : 0), 0);
  const names = out.map((unitId) => nameOf(unitId, units));
  return { entryId: on.entryId, points, eligible: voters.length - out.length, votes, out: names };
}

function placed(counted: readonly Counted[]): Map<string, Tally> {
  // Whole numbers are compared: 1/3 of one is 2/6 of another.
  const places = ranksOf(counted, (a, b) => b.points * (a.eligible || 1) - a.points * (b.eligible || 1));
  return new Map(
    counted.map((each) => {
      const { entryId, ...rest } = each;
      const place = places.get(each) ?? 0;
      const isTied = counted.some((other) => other !== each && places.get(other) === place);
      return [entryId, { ...rest, place, isTied }];
    }),
  );
}

function mostPlaces({ places }: Stage): number | null {
  const bounds = places.flatMap((each) => mostOf(each) ?? []);
  return bounds.length > 0 ? Math.max(...bounds) : null;
}

// A return that comes again is another vote in place of the one before.
function lastSent(ballots: readonly Entry[]): Entry[] {
  return [...groupBy(ballots, ({ unitId }) => unitId).values()].flatMap((own) => {
    const last = own.reduce((a, b) => (b.collectedAt > a.collectedAt ? b : a));
    return own.filter(({ periodId }) => periodId === last.periodId);
  });
}

// By the name under which it was decided on, else that of now: what was voted for another case is not that of the one typed over it. A name of several is that of none.
function casesByName(cases: readonly Case[], language: Language): (name: string) => Case | undefined {
  const named = cases.flatMap((on) =>
    [
      ...(on.renamedFrom === "" ? [onBallot(on, language)] : []),
      ...on.decisions.map(({ unit, caseName: name }) => onBallot({ unit, name }, language)),
    ].map((name) => ({ on, name: plainName(name) })),
  );
  const found = groupBy(named, ({ name }) => name);
  return (name) => {
    const of = new Set((found.get(plainName(name)) ?? []).map(({ on }) => on));
    return of.size === 1 ? [...of][0] : undefined;
  };
}

function isOwnVote(voter: string, { unitId, passedBy }: Case, units: readonly Unit[]): boolean {
  const nominators = [unitId, ...passedBy.map((by) => by.unitId)];
  const mails = mailsOf(voter, units);
  return nominators.some((id) => id === voter || mailsOf(id, units).some((mail) => mails.includes(mail)));
}

// The rule is that of the ballot: a unit above that passed the case on when it voted has no vote on it, whatever it names since.
function hadPassedOn(
  voter: string,
  { passedBefore, decisions }: Case,
  { units, voters }: Voting & { readonly voters: ReadonlyMap<string, Moment> },
): boolean {
  const name = nameOf(voter, units);
  const votedAt = voters.get(voter) ?? "";
  // Until it is noted that it passes it on no more, it does.
  if (decisions.some(({ result, by }) => result === "passedOn" && by === name)) return true;
  return passedBefore.some(({ unit, until }) => unit === name && votedAt <= until);
}

function mailsOf(unitId: string, units: readonly Unit[]): string[] {
  return addresses(units.find((unit) => unit.unitId === unitId)?.contactMail ?? "");
}

function nameOf(unitId: string, units: readonly Unit[]): string {
  return units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
}
