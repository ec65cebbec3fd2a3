// The data of each chart: the 98 seats of 19 March 2023, and their distribution when
// the slider gives the first party another number of seats.
const official = [
  { id: 'amanat', name: 'Amanat', colour: '#1b7aa6', seats: 62 },
  { id: 'auyl', name: 'Auyl', colour: '#4c8c2b', seats: 8 },
  { id: 'respublica', name: 'Respublica', colour: '#d9822b', seats: 6 },
  { id: 'aqjol', name: 'Aq Jol', colour: '#6a6fb0', seats: 6 },
  { id: 'qhp', name: 'People’s Party', colour: '#b5473c', seats: 5 },
  { id: 'osdp', name: 'OSDP', colour: '#8a4f7d', seats: 4 },
  { id: 'independent', name: 'Independents', colour: '#777777', seats: 7 },
];

function chamber(first) {
  let left = 98 - first;
  let whole = 98 - official[0].seats;
  return official.map((party, i) => {
    if (i === 0) return { ...party, seats: first };
    const seats = Math.round(left * party.seats / whole);
    left -= seats;
    whole -= party.seats;
    return { ...party, seats };
  });
}

/** Draws the official seats, and others whenever the slider moves. */
export function show(draw) {
  const slider = document.querySelector('input');
  slider.addEventListener('input', () => draw(chamber(Number(slider.value))));
  draw(chamber(62));
  document.documentElement.dataset.ready = '';
}
