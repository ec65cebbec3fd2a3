// Finds fields that are unknown in a scenario, like src/scenario/read.cpp;
// tests/module/unknown.test.mjs keeps the two consistent.

const fields = {
  '': ['format', 'version', 'status', 'election', 'source', 'link', 'title', 'rules', 'votes_known', 'lists', 'against_all', 'invalid',
    'district_seats', 'districts'],
  lists: ['id', 'name', 'colour', 'votes', 'registered'],
  districts: ['number', 'winner'],
  rules: ['list_seats', 'district_seats', 'other_seats', 'threshold_percent', 'against_all', 'lone_party', 'method'],
  'rules.lone_party': ['factor', 'least'],
};

/** The paths of a scenario file's unknown fields. */
export function unknownIn(scenario) {
  const found = Object.keys(scenario).filter((key) => !fields[''].includes(key));
  for (const part of ['lists', 'districts']) {
    (scenario[part] ?? []).forEach((one, i) => found.push(...Object.keys(one).filter((key) => !fields[part].includes(key))
      .map((key) => `${part}[${i}].${key}`)));
  }
  for (const [part, one] of [['rules', scenario.rules], ['rules.lone_party', scenario.rules?.lone_party]]) {
    if (!one || typeof one !== 'object') continue;
    found.push(...Object.keys(one).filter((key) => !fields[part].includes(key)).map((key) => `${part}.${key}`));
  }
  return found;
}
