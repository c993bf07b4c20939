/** Draws how work grows, both axes logarithmic, and fits a power law. */

/** The exponent of the power law that fits points [size, time] best: 1 is linear, 0 is flat. */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const [above, below] = logs.reduce(([a, b], log) => [a + (log[0] - x) * (log[1] - y), b + (log[0] - x) ** 2], [0, 0]);
  return above / below;
}

const [WIDTH, HEIGHT, MARGIN] = [280, 220, 48];
const COLOURS = ['#0969da', '#cf222e'];

/** An SVG of several charts, each a title and its series by name. */
export function plot(charts) {
  const drawn = charts.map((chart, at) => `<g transform="translate(${at * WIDTH})">${draw(chart)}</g>`).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * charts.length} ${HEIGHT}" font-family="sans-serif" font-size="9">
<title>How work grows</title>
<rect width="100%" height="100%" fill="white"/>
${drawn}
</svg>
`;
}

function draw({ title, series }) {
  const points = Object.values(series).flat();
  const scale = (at, from, to) => {
    const logs = points.map((point) => Math.log10(point[at]));
    const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
    const place = (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
    return { place, ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)) };
  };
  const x = scale(0, MARGIN, WIDTH - 12);
  const y = scale(1, HEIGHT - 30, 44);
  const text = (left, top, words, more = '') => `<text x="${left}" y="${top}" ${more}>${words}</text>`;
  const parts = [text(MARGIN, 14, title, 'font-size="11" font-weight="bold"')];
  for (const tick of x.ticks)
    parts.push(text(x.place(tick), HEIGHT - 16, tick.toLocaleString('en'), 'text-anchor="middle" fill="#57606a"'));
  for (const tick of y.ticks) {
    const top = y.place(tick);
    parts.push(`<path d="M${MARGIN} ${top}H${WIDTH - 12}" stroke="#d0d7de"/>`);
    parts.push(text(MARGIN - 4, top + 3, `${tick.toLocaleString('en')} ms`, 'text-anchor="end" fill="#57606a"'));
  }
  for (const [at, [name, line]] of Object.entries(series).entries()) {
    const places = line.map((point) => `${x.place(point[0]).toFixed(1)},${y.place(point[1]).toFixed(1)}`);
    parts.push(`<polyline points="${places.join(' ')}" fill="none" stroke="${COLOURS[at]}" stroke-width="1.5"/>`);
    const fitted = `${name}: exponent ${exponent(line).toFixed(2)}`;
    parts.push(text(MARGIN, 26 + at * 10, fitted, `fill="${COLOURS[at]}"`));
  }
  return parts.join('\n');
}
