import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { styleFiles } from './style-files';

type Tokens = Record<string, string>;

const CSS = readFileSync('src/ui/tokens.css', 'utf8');

/** The rules of the file that hold colours, in order: light, dark by the device, dark by choice, contrast, paper. */
const RULES = [...CSS.matchAll(/\{([^{}]*)\}/g)]
  .map(([, body]) => coloursOf(body!))
  .filter((it) => Object.keys(it).length > 0);
const [light, darkByDevice, dark, contrast] = RULES as [Tokens, Tokens, Tokens, Tokens];
const THEMES = { light, dark, contrast };

/** Text and the grounds that it stands on somewhere in the app. */
const TEXT: Record<string, string[]> = {
  ink: ['background', 'surface', 'primary-soft', 'attention-soft', 'good-soft', 'danger-soft'],
  'ink-quiet': ['background', 'surface', 'primary-soft', 'attention-soft', 'good-soft', 'danger-soft'],
  primary: ['background', 'surface', 'primary-soft', 'attention-soft', 'good-soft', 'danger-soft'],
  attention: ['background', 'surface', 'attention-soft'],
  good: ['background', 'surface', 'good-soft'],
  danger: ['background', 'surface', 'danger-soft'],
  'on-primary': ['primary'],
  'on-danger': ['danger'],
};

/** Lines that tell where a control is, and the ring around the one in focus. */
const CONTROLS: Record<string, string[]> = {
  outline: ['background', 'surface', 'primary-soft', 'danger-soft'],
  primary: ['background', 'surface', 'danger-soft'],
  danger: ['background', 'surface', 'danger-soft'],
  focus: ['background', 'surface', 'primary-soft', 'attention-soft', 'good-soft', 'danger-soft'],
};

function coloursOf(body: string): Tokens {
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function ratio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Pairs that do not reach a ratio, with what they do reach. */
function tooWeak(tokens: Tokens, pairs: Record<string, string[]>, least: number): string[] {
  return Object.entries(pairs)
    .flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground })))
    .map((pair) => ({ ...pair, ratio: ratio(tokens[pair.front]!, tokens[pair.ground]!) }))
    .filter((pair) => !(pair.ratio >= least))
    .map((pair) => `${pair.front} on ${pair.ground}: ${pair.ratio.toFixed(2)}`);
}

test('the formula gives the known ratios', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(THEMES))('%s', (_name, tokens) => {
  test('has a number for every colour', () => {
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(light).sort());
  });

  test('text has 7:1 on every ground', () => {
    expect(tooWeak(tokens, TEXT, 7)).toEqual([]);
  });

  test('controls and the focus ring have 3:1 on every ground', () => {
    expect(tooWeak(tokens, CONTROLS, 3)).toEqual([]);
  });
});

test('dark is the same by the device and by choice', () => {
  expect(darkByDevice).toEqual(dark);
  expect(RULES).toHaveLength(5);
});

test.each(styleFiles().filter(({ name }) => name !== 'tokens.css'))(
  '$name takes every colour from a token',
  ({ css }) => {
    expect(
      css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|: (?:white|black)\b/gi),
    ).toBeNull();
  },
);

test('a theme that was chosen is not darkened by the browser; one that does not know how to say so takes the plain word', () => {
  for (const [theme, scheme] of [
    ['light', 'light'],
    ['dark', 'dark'],
    ['contrast', 'light'],
  ]) {
    const rules = CSS.split(`:root[data-theme='${theme}'] {`).slice(1);
    const said = rules.map((it) => it.slice(0, it.indexOf('}')).match(/color-scheme: [^;]+/g) ?? []);
    expect(said, theme).toEqual([[`color-scheme: ${scheme}`, `color-scheme: only ${scheme}`]]);
  }
});

test('the bar of the browser has the colour of the page', () => {
  const colours = [...readFileSync('index.html', 'utf8').matchAll(/"theme-color" content="(#\w+)"/g)];
  expect(colours.map(([, colour]) => colour)).toEqual([light.background, dark.background]);
});
