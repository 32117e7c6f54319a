import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { expect, test } from 'vitest';

/** Elements whose state a browser writes into its session files, and what makes any element such a one. */
const KEPT_ELEMENTS = ['input', 'select', 'textarea', 'form', 'option', 'datalist', 'object', 'embed'];
const KEPT_ATTRIBUTES = ['contentEditable', 'contenteditable', 'formAction'];

const SEARCH = 'src/screens/search/search-screen.tsx';

interface FormControl {
  name: string;
  /** Attributes with a written value, as they stand in the source. */
  attributes: Record<string, string>;
}

/** What a source makes whose state would outlive a page: elements in JSX and by `createElement`, editable ones. */
function findControls(file: string, text: string): FormControl[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: FormControl[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const attributes = attributesOf(node);
      const name = node.tagName.getText();
      if (KEPT_ELEMENTS.includes(name) || KEPT_ATTRIBUTES.some((it) => it in attributes))
        found.push({ name, attributes });
    }
    // Also the words of `createElement('input')`, `element.contentEditable = …` and of markup in a string.
    if (ts.isCallExpression(node) && /\bcreateElement(NS)?$/.test(node.expression.getText()))
      for (const argument of node.arguments)
        if (ts.isStringLiteralLike(argument) && KEPT_ELEMENTS.includes(argument.text.toLowerCase()))
          found.push({ name: argument.text, attributes: {} });
    if (ts.isPropertyAccessExpression(node) && KEPT_ATTRIBUTES.includes(node.name.text))
      found.push({ name: node.getText(), attributes: {} });
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function attributesOf(node: ts.JsxOpeningLikeElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.properties.filter(ts.isJsxAttribute).map((it) => {
      const value = it.initializer;
      const written = value && ts.isJsxExpression(value) ? value.expression?.getText() : value?.getText();
      return [it.name.getText(), (written ?? 'true').replace(/^(['"])(.*)\1$/, '$2')];
    }),
  );
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file));

test('no screen has a form control but the one search field, which the browser is told to keep nothing of', () => {
  const found = SOURCES.flatMap((file) =>
    findControls(file, readFileSync(file, 'utf8')).map((control) => ({ file, ...control })),
  );

  expect(SOURCES.length).toBeGreaterThan(100);
  expect(found.map(({ file, name }) => `${name} in ${file}`)).toEqual([`input in ${SEARCH}`]);
  expect(found[0]?.attributes).toMatchObject({
    type: 'search',
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: 'false',
  });
  // A name would be the key under which a browser offers what was typed before.
  expect(found[0]?.attributes).not.toHaveProperty('name');
});

test.each([
  ['<label><input type="radio" name="band" /></label>', 'input'],
  ['<select value={at}><option>1</option></select>', 'select'],
  ['<textarea />', 'textarea'],
  ['<form autoComplete="off"></form>', 'form'],
  ['<p contentEditable>1</p>', 'p'],
  ["document.createElement('input')", 'input'],
  ["createElement('select', {})", 'select'],
  ["element.contentEditable = 'true'", 'element.contentEditable'],
])('%s would be found', (text, name) => {
  expect(findControls('planted.tsx', `const planted = () => (${text});`).map((it) => it.name)).toContain(
    name,
  );
});

test('no form control in the markup that the compiler writes', () => {
  const written = ['index.html', ...readdirSync('compiler').map((file) => join('compiler', file))];
  const isControl = /<(input|select|textarea|form)\b|contenteditable/i;

  expect(written.filter((file) => isControl.test(readFileSync(file, 'utf8')))).toEqual([]);
});
