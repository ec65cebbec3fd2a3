// Generates the core module's data from assets/, as strings in a C++ header: for each rule set
// the output of `mazhilis rules`; for the elections and examples the fields that distinguish an
// official result from others, in the form of Catalogue::read.
//
//   node tools/site/core_rules.mjs FILE... HEADER     the rules, elections and examples among them
import { readFileSync, writeFileSync } from 'node:fs';

const files = process.argv.slice(2);
const to = files.pop();
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const rules = read('assets/rules.json').rules.map((set) => ({ id: set.id, name: set.name, rules: set.rules, law: set.law }));
const known = { rules: { rules: rules.map((set) => ({ id: set.id, rules: set.rules })) } };
for (const file of files) {
  const id = file.replace(/^assets\//, '').replace(/\.json$/, '');
  const { sources, scenario, districts = [], examples, councils } = read(file);
  if (id.startsWith('elections/')) {
    known[id] = { sources: sources.slice(0, 1).map(({ name, link }) => ({ name: name.en ?? name, link })), scenario, districts: districts.filter(({ winner }) => winner)
      .map(({ number, winner }) => ({ number, winner })) };
  } else if (id === 'councils') {
    known[id] = { councils: councils.map((one) => ({ id: one.id, scenario: one.scenario })) };
  } else if (id === 'examples') {
    known[id] = { examples };
  }
}
const literal = (value) => `R"json(${JSON.stringify(value)})json"`;
writeFileSync(to, `#pragma once
namespace core {
inline constexpr char kRules[] = ${literal({ rules })};
inline constexpr char kKnown[] = ${literal(known)};
}  // namespace core
`);
