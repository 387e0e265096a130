/** The bars of departments and districts, drawn by Apache ECharts. */

const TYPEFACE = '24px City';
const PATIENCE = 15_000;

/** Text is measured once for all, so nothing is drawn before its typeface is there. */
export const ready = Promise.race([
  document.fonts.load(TYPEFACE, '兰州'),
  new Promise(waited => setTimeout(waited, PATIENCE))
]).catch(() => []);

/** How many departments are shown. */
export const MOST = 8;
const COLOURS = { received: '#58a9ff', decided: '#4bd6a5', dueToday: '#ffd04a' };

export class Bars {
  /** @param figures which of them, a colour for each */
  constructor(element, figures, lying) {
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    this.figures = figures;
    this.lying = lying;
    this.rows = [];
    addEventListener('resize', () => this.draw());
  }

  /** The busiest first; districts as they come. */
  show(rows) {
    this.rows = this.lying
      ? rows.toSorted((a, b) => b.figures.received - a.figures.received).slice(0, MOST)
      : rows;
    this.draw();
  }

  draw() {
    this.chart.resize();
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const fontFamily = getComputedStyle(document.body).fontFamily;
    const text = { color: '#f2f6fd', fontSize: 1.3 * rem, fontFamily };
    const names = {
      type: 'category',
      data: this.rows.map(row => row.name),
      inverse: this.lying,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#24385c' } },
      axisLabel: {
        ...text,
        interval: 0,
        margin: 0.6 * rem,
        width: (this.lying ? 18 : 6) * rem,
        overflow: 'truncate'
      }
    };
    const counts = {
      type: 'value',
      minInterval: 1,
      max: 'dataMax',
      axisLabel: { show: false },
      splitLine: { show: false }
    };
    this.chart.setOption({
      animationDuration: 400,
      textStyle: { fontFamily },
      grid: this.lying
        ? { top: 0, right: 4.5 * rem, bottom: 0, left: 19 * rem }
        : { top: 2 * rem, right: 0, bottom: 2.6 * rem, left: 0 },
      xAxis: this.lying ? counts : names,
      yAxis: this.lying ? names : counts,
      series: this.figures.map(figure => ({
        type: 'bar',
        data: this.rows.map(row => row.figures[figure]),
        itemStyle: { color: COLOURS[figure], borderRadius: 3 },
        barMaxWidth: (this.lying ? 1.25 : 2) * rem,
        barGap: '8%',
        barCategoryGap: this.lying ? '22%' : '12%',
        silent: true,
        labelLayout: { hideOverlap: true },
        label: { ...text, show: true, fontSize: 1.15 * rem, position: this.lying ? 'right' : 'top' }
      }))
    });
  }
}
