// How votes for party lists become the seats of Kazakhstan's Mazhilis or Kurultai:
// Constitutional Law of 28 September 1995 No 2464 "On Elections", Art. 97-1.

/** Ballots: a whole number from 0 to 1,000,000,000,000. */
export type Votes = number | bigint;

/** How the lists that take part share the seats; the first is the law's. */
export type Method = 'hare-largest-remainder' | 'droop-largest-remainder'
  | 'imperiali-largest-remainder' | 'dhondt' | 'sainte-lague' | 'modified-sainte-lague' | 'adams';

/** A rule set, of the law or of one's own. */
export interface Rules {
  /** Seats shared out by party lists, 0 to 1,000. */
  list_seats: number;
  /** Single-mandate districts, 0 to 1,000; none unless given. */
  district_seats?: number;
  /** Seats filled by neither ballot, 0 to 1,000 (2007–2021: nine of the Assembly of People). */
  other_seats?: number;
  /** Per cent of the base that a list must reach, 0 to 100 with at most three decimals;
   * kept exactly, as a number or a text ("4.999"). Art. 97-1(1) */
  threshold_percent: number | string;
  /** Whether the ballot has the line "against all", whose votes count in the base; true unless given. */
  against_all?: boolean;
  /** If one list alone passes, the runner-up is admitted: its quotient is multiplied by
   * the factor, and it gets so many seats at least. Art. 97-1(2)–(4). `null` or absent: a
   * lone list takes every seat. */
  lone_party?: { factor: [numerator: number, denominator: number]; least: number } | null;
  /** The law's unless given. */
  method?: Method;
}

/** One party list; the lists are in ballot order. */
export interface List {
  /** Unique, 1 to 32 characters of a–z, 0–9 and -. */
  id: string;
  name?: string;
  /** "#RRGGBB" */
  colour?: string;
  votes: Votes;
  /** Place in the order of registration, 1 to 1,000, the first wins a tie (Art. 97-1(4));
   * without it ballot order counts. */
  registered?: number;
}

/** The status of a downloaded file. `official`: votes, winners and rules are
 * those of the election. `changed`: that election's lists, but something else differs.
 * `example`: a named example. `own`: anything else. */
export type Status = 'official' | 'changed' | 'example' | 'own';

/** The input of one computation. Unknown fields are ignored, with a warning. */
export interface Scenario {
  format: 'mazhilis-scenario';
  version: 1;
  /** For people; a result's status is always determined again. `poll` is reserved. */
  status?: Status | 'poll' | null;
  /** The election of the lists, "2023-03-19". */
  election?: string | null;
  source?: string | null;
  link?: string | null;
  title?: string;
  /** The id of one of `rules()`, or a rule set in full. */
  rules: string | Rules;
  /** False: the votes are a start for one's own, and the result's notes say so. */
  votes_known?: boolean;
  /** 1 to 64. */
  lists: List[];
  /** Votes "against all": part of the base, but they win no seat. */
  against_all?: Votes;
  /** Invalid ballots: never counted. Art. 43(5) */
  invalid?: Votes;
  /** The total of each winner: a list's id, "independent" or "vacant". */
  district_seats?: Record<string, number>;
  /** Districts listed one by one, which override totals that contradict them. */
  districts?: { number: number; winner: string }[];
}

/** An exact fraction. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** How far a list is from another result, in whole votes of its own with all else
 * unchanged; `null` where no number of votes does it. */
export interface Margins {
  /** The fewest more that give it a seat more. */
  to_next_seat: number | null;
  /** The fewest whose loss costs it a seat. */
  to_lose_seat: number | null;
  /** The fewest more that take it over the threshold; 0 if it is. */
  to_barrier: number | null;
}

/** What the rule gives one list. */
export interface ListResult {
  id: string;
  votes: number;
  /** Reached the threshold. Art. 97-1(1) */
  passed: boolean;
  /** Seats for whole quotas, Art. 97-1(3); all of its list seats by a method with divisors. */
  whole: number;
  /** Of its quotient: votes × quota.seats mod quota.votes, over quota.votes, for a list that
   * takes part; otherwise 0 over quota.votes. `null` by divisors. Art. 97-1(4) */
  remainder: Fraction | null;
  /** Left-over seats by the largest remainders, Art. 97-1(4); -1: a whole seat was given back. */
  extra: number;
  /** whole + extra */
  list_seats: number;
  district_seats: number;
  /** list_seats + district_seats */
  seats: number;
}

/** Which of a list's seats a quotient is a claim to. */
export interface Quotient {
  list: string;
  seat: number;
  /** `null` where the divisor is 0. */
  quotient: Fraction | null;
}

/** Everything that the rule does with a scenario. All votes and seats are whole numbers. */
export interface Result<L extends ListResult = ListResult> {
  format: 'mazhilis-result';
  version: 1;
  status: Status;
  /** The election that it is of; `null`: none that is known. */
  election: string | null;
  /** Where that election's result was published. */
  source: string | null;
  /** To exactly this, in a file that the page gave away; `null` here. */
  link: string | null;
  /** The rule set's id; absent for one of the scenario's own. */
  rules?: string;
  /** Absent for the law's. */
  method?: Method;
  /** All lists and "against all": what the threshold is a share of. */
  base: number;
  /** The least whole number of votes that passes. */
  threshold_votes: number;
  /** `shared`: two or more lists passed. `lone_party`: one did, and the runner-up was
   * admitted. `sole_list`: one did, and takes every list seat. `nobody_passed`: the law
   * gives no rule, so no list seat is given. */
  outcome: 'shared' | 'lone_party' | 'sole_list' | 'nobody_passed';
  /** The first electoral quotient is votes / seats, Art. 97-1(1), never rounded; `null` by divisors. */
  quota: { votes: number; seats: number } | null;
  /** The smallest quotient that won a seat and the largest that did not; by divisors only. */
  quotients?: { last: Quotient; next: Quotient };
  /** In the scenario's order. */
  lists: L[];
  /** District seats of "independent", and of "vacant" if there are any. */
  others: { id: 'independent' | 'vacant'; district_seats: number; seats: number }[];
  /** List seats that no list can receive. */
  unfilled_list_seats: number;
  /** Seats filled by neither ballot, if there are any. */
  other_seats?: number;
  /** Lists whose claims to the last seat were equal; the earlier registered won. */
  tie: { lists: string[]; broken_by: 'registration' } | null;
  /** The lone-party rule applied, Art. 97-1(2)–(4). Under custom rules
   * `corrected.numerator` can exceed 2^53 and is then the nearest number to it. */
  lone_party?: {
    passed: string;
    runner_up: string;
    /** The runner-up's quotient, corrected. */
    corrected: Fraction;
    /** Seats it was given to reach the least number. */
    raised: number;
    /** Whole seats that the list that passed gave up for it. */
    given_way: number;
  };
  /** Ids of notes that a reader must see: `law_silent_nobody_passed`, `law_silent_seats_exceed`,
   * `law_silent_tie_for_second`, `against_all_not_on_ballot`, `whole_seats_taken_back`,
   * `lone_party_by_hare_quota`, `districts_left_out`, `district_totals_overridden`,
   * `votes_are_not_a_result`; there may be more in later versions. */
  notes: string[];
}

/** A result with margins. */
export interface ResultWithMargins extends Result<ListResult & { margins: Margins }> {
  /** `behind` takes a seat from `ahead` with so many votes more, the fewest of all lists;
   * `null` if no list can take any. */
  last_seat: { behind: string; ahead: string; votes: number } | null;
}

export interface Options {
  /** Whether each list gets its `margins`; false unless given. */
  margins?: boolean;
  /** Is called with a sentence for each unknown field: "lists[0].vote: unknown field, left out". */
  warn?: (warning: string) => void;
}

/**
 * The result of a scenario: an object, or the text of a file. Calls may overlap, and
 * none leaves anything behind.
 *
 * Rejects with an Error that names what is wrong: "lists[3].votes: expected a whole number
 * from 0 to 1000000000000, found -5". Also rejects if mazhilis-core.wasm cannot be
 * had; the next call then tries again.
 */
export function seats(scenario: Scenario | string,
  options: Options & { margins: true }): Promise<ResultWithMargins>;
export function seats(scenario: Scenario | string, options?: Options): Promise<Result>;

/** A text in English, Kazakh and Russian. */
export interface Name {
  en: string;
  kk: string;
  ru: string;
}

/** The rule sets that a scenario may name, each with the articles it rests on. */
export function rules(): Promise<{ id: string; name: Name; rules: Required<Omit<Rules, 'other_seats'>>
  & Pick<Rules, 'other_seats'>; law: Name }[]>;
