// Random scenarios, good ones and broken ones; the same in every run.

/** Numbers from 0 to below 1 that a seed gives (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const methods = ['hare-largest-remainder', 'droop-largest-remainder', 'imperiali-largest-remainder',
  'dhondt', 'sainte-lague', 'modified-sainte-lague', 'adams'];
const texts = ['', 'Ұлы дала', '«№ 1» – <b>', '\\"/', '🗳', '\u00a0'];
// Values that a field may contain by mistake.
const wrong = [-5, 0.5, 1e300, 1_000_000_000_001, '300', '', null, true, [], [1, 2], {}, { id: 'x' },
  'a\nb', '\u202e', 'Ұ'.repeat(201), 'independent', 'list-0', '__proto__', Number.MAX_SAFE_INTEGER];

export class Random {
  constructor(seed) { this.next = chance(seed); }
  from(least, most) { return least + Math.floor(this.next() * (most - least + 1)); }
  of(all) { return all[this.from(0, all.length - 1)]; }
  says(percent) { return this.next() * 100 < percent; }
  votes() { return this.from(0, this.of([0, 9, 1_000, 5_000_000, 1e12])); }

  rules() {
    const rules = { list_seats: this.from(0, this.says(20) ? 1_000 : 100),
      threshold_percent: this.of([0, 3, 5, 7, '4.999', 0.001, 33.333, 100]) };
    if (this.says(60)) rules.district_seats = this.from(0, 100);
    if (this.says(20)) rules.other_seats = this.from(0, 9);
    if (this.says(30)) rules.against_all = this.says(50);
    if (this.says(60)) {
      const denominator = this.from(1, 1_000);
      rules.lone_party = { factor: [this.from(0, denominator), denominator], least: this.from(0, 5) };
    }
    if (this.says(60)) rules.method = this.of(methods);
    return rules;
  }

  scenario(ids) {
    const made = { format: 'mazhilis-scenario', version: 1,
      rules: this.says(50) ? this.of(ids) : this.rules(),
      lists: Array.from({ length: this.from(1, this.says(10) ? 64 : 8) }, (_, i) => {
        const list = { id: `list-${i}`, votes: this.votes() };
        if (this.says(20)) list.name = this.of(texts);
        if (this.says(20)) list.colour = '#0aB4fF';
        if (this.says(40)) list.registered = this.from(1, 1_000);
        return list;
      }) };
    // Equal votes are where registration decides.
    if (this.says(20)) for (const list of made.lists) list.votes = made.lists[0].votes;
    if (this.says(20)) made.title = this.of(texts);
    if (this.says(10)) made.votes_known = this.says(50);
    if (this.says(70)) made.against_all = this.votes();
    if (this.says(30)) made.invalid = this.votes();
    const winners = [...made.lists.map(({ id }) => id), 'independent', 'vacant'];
    if (this.says(40)) {
      made.district_seats = Object.fromEntries(Array.from({ length: 3 },
        () => [this.of(winners), this.from(0, 9)]));
    }
    if (this.says(40)) {
      made.districts = Array.from({ length: 5 },
        (_, i) => ({ number: 4 * i + this.from(1, 4), winner: this.of(winners) }));
    }
    return made;
  }

  /** Breaks a scenario in one place, or adds an unknown field. */
  break(made) {
    const places = [];
    const walk = (value) => Object.keys(value).forEach((key) => {
      places.push([value, key]);
      if (value[key] !== null && typeof value[key] === 'object') walk(value[key]);
    });
    walk(made);
    const [owner, key] = this.of(places);
    if (this.says(20)) delete owner[key];
    // eslint-disable-next-line no-dupe-else-if -- each call draws anew
    else if (this.says(20)) owner[this.of(['votse', '"a b"', 'ұ', 'x\u0007'])] = this.of(wrong);
    else owner[key] = this.of(wrong);
    return made;
  }
}
