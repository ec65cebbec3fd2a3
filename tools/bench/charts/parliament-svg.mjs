import parliamentSVG from 'parliament-svg';
import { show } from './chamber.mjs';

// The package lets its user create the elements: here in the shortest way.
function element(tag, properties, children = []) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...[children].flat());
  return made;
}

show((parties) => {
  document.getElementById('chart').replaceChildren(parliamentSVG(
    Object.fromEntries(parties.map((party) => [party.id, party])), { hFunction: element }));
});
