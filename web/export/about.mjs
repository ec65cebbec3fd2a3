// The metadata of an exported file: whether it is an official result, the election, the
// source. The same as src/scenario/about.cpp for the command line; tests/module/csv.test.mjs
// keeps the two consistent.

const kMethod = 'hare-largest-remainder';

// Custom rules with all optional fields filled in.
const whole = (rules) => (typeof rules === 'string' ? rules : [rules.list_seats, rules.district_seats ?? 0,
  rules.other_seats ?? 0, Number(rules.threshold_percent), rules.against_all ?? true,
  rules.lone_party ? [...rules.lone_party.factor, rules.lone_party.least] : null, rules.method ?? kMethod]);

const votesOf = ({ votes_known: known = true, lists, against_all: against = 0 }) => JSON.stringify([known, against,
  lists.map(({ id, name = '', votes, registered = null }) => [id, name, votes, registered])]);

// The parts of a scenario that determine its result, without titles and colours.
const meant = (scenario) => JSON.stringify([whole(scenario.rules), votesOf(scenario), scenario.invalid ?? 0,
  Object.entries(scenario.district_seats ?? {}).filter(([, seats]) => seats)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
  (scenario.districts ?? []).map(({ number, winner }) => [number, winner]).sort(([one], [other]) => one - other)]);

const ids = ({ lists }) => lists.map(({ id }) => id).join();

/**
 * @param {object} scenario
 * @param {string} of  the election that it comes from, if stated
 * @param {{ id: string, source: string, scenario: object }[]} elections  with their initial scenarios
 * @param {{ votes_of?: string, rules?: object, scenario?: object }[]} examples
 * @param {boolean} [own]  it is shown as the visitor's own: only `of` can make it an election's
 * @returns {{ status: string, election: string | null, source: string | null }}
 */
export function aboutOf(scenario, of, elections, examples, own = false) {
  const found = (status, election) => ({ status, election: election?.id ?? null, source: election?.source ?? null });
  const named = (id) => elections.find((election) => election.id === id);
  const now = meant(scenario);
  const official = !own && elections.find((one) => one.scenario.votes_known !== false && meant(one.scenario) === now);
  if (official) return found('official', official);
  for (const { votes_of: id, rules, scenario: invented } of examples) {
    const votes = named(id);
    if (votes ? meant({ ...votes.scenario, ...rules && { rules } }) === now : invented && meant(invented) === now) return found('example', votes);
  }
  const election = (!own && elections.find((one) => votesOf(one.scenario) === votesOf(scenario))) || named(of);
  if (!election || ids(election.scenario) !== ids(scenario)) return found('own');
  return found(election.scenario.votes_known === false ? 'own' : 'changed', election);
}

/** The first of an election's sources, as one text. */
export const sourceOf = ([first]) => first && (first.link ? `${first.name}: ${first.link}` : first.name);

/** A result or a scenario with these fields after `format` and `version`. */
export const withAbout = ({ format, version, ...rest }, { status, election, source, link }) =>
  ({ format, version, status, election, source, link, ...rest });
