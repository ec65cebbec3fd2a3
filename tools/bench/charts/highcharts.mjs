import Highcharts from 'highcharts/es-modules/masters/highcharts.src.js';
import 'highcharts/es-modules/masters/modules/item-series.src.js';
import { show } from './chamber.mjs';

let chart;

show((parties) => {
  const data = parties.map(({ name, seats, colour }) => ({ name, y: seats, color: colour }));
  if (chart) {
    chart.series[0].setData(data, true, false);
    return;
  }
  chart = Highcharts.chart('chart', {
    accessibility: { enabled: false },
    title: { text: '' },
    series: [{ type: 'item', animation: false, center: ['50%', '88%'], size: '170%',
      startAngle: -100, endAngle: 100, data }],
  });
});
