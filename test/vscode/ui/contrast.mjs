// Contrast of what is on a page, as WCAG 2 measures it: text 4.5 to 1, shapes 3 to 1.

/** Runs in the page: what has too little contrast with the page's background, a line each. */
export function lowContrasts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** The colour as it is seen: one that is partly transparent mixes with the background. */
  const colourOf = (text) => {
    for (const colour of [getComputedStyle(document.body).backgroundColor, text]) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = luminance(colourOf(getComputedStyle(document.body).backgroundColor));
  const contrast = (colour) => {
    const other = luminance(colourOf(colour));
    return (Math.max(other, background) + 0.05) / (Math.min(other, background) + 0.05);
  };
  const low = new Set();
  const judge = (element, colour, least) => {
    const found = contrast(colour);
    if (found >= least) return;
    low.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${colour} ${found.toFixed(2)}`);
  };
  for (const element of document.querySelectorAll('main *')) {
    const isSign = element.getAttribute('aria-hidden') === 'true' && element.textContent.trim().length === 1;
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (hasText) judge(element, getComputedStyle(element).color, isSign ? 3 : 4.5);
  }
  for (const shape of document.querySelectorAll('.customer, .mark')) judge(shape, getComputedStyle(shape).fill, 3);
  for (const shape of document.querySelectorAll('.product, .band')) judge(shape, getComputedStyle(shape).stroke, 3);
  return [...low];
}
