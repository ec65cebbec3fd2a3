import { parliamentChart } from 'd3-parliament-chart';
import { select } from 'd3-selection';
import { show } from './chamber.mjs';

const svg = select('#chart').append('svg').attr('width', 600).attr('height', 320);

show((parties) => {
  svg.call(parliamentChart().width(600).sections(1).seatRadius(10).rowHeight(26)
    .aggregatedData(parties.map(({ seats, colour }) => ({ seats, color: colour }))));
});
