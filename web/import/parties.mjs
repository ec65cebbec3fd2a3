// The names of parties in every language, to recognise the names in a table.
import all from '../../assets/parties.json';
import { partiesOf } from './read/names.mjs';

const parties = partiesOf(all);

/**
 * @param {{ id: string, name?: string }[]} lists  that are shown
 * @param {Map<string, string>} names  as they are called there
 */
export const namesThatAre = (lists, names) => ({ parties, lists: lists.map(({ id, name }) => ({ id,
  names: [name, names.get(id), ...parties.find((one) => one.id === id)?.names ?? []].filter(Boolean) })) });
