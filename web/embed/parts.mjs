/**
 * What an embed can show, by the names in `show`: the chamber with its sliders or without, then
 * sections of src/app/sections/sections.cpp; "steps" is its section "working".
 */
export const parts = ['votes', 'chamber', 'steps', 'margins', 'why', 'path', 'lent', 'comparison',
  'districts', 'majority', 'measures', 'ballots', 'district-ballot', 'laboratory', 'councils', 'timeline'];
