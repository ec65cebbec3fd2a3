// What the core module knows of assets/rules.json, as a string in a C++ header:
// of each rule set what `mazhilis rules` prints.
//
//   node tools/core_rules.mjs assets/rules.json HEADER
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
const rules = JSON.parse(readFileSync(from, 'utf8')).rules
  .map(({ id, name, rules, law }) => ({ id, name, rules, law }));
writeFileSync(to, `#pragma once
namespace core {
inline constexpr char kRules[] = R"json(${JSON.stringify({ rules })})json";
}  // namespace core
`);
