import { baseKey, type Strings } from './interface-strings';

const HEADER = '// Made from locales/en.json by "npm run strings:types". Do not edit.\n';

/**
 * The declaration that makes a wrong key or a missing value fail the type check. A key with plural
 * forms stands once, with the text of its `_other` form.
 */
export function interfaceStringsType(english: Strings): string {
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(english)) {
    if (!texts.has(baseKey(key)) || key.endsWith('_other')) texts.set(baseKey(key), text);
  }
  const lines = [...texts].map(([key, text]) => `  ${quote(key)}: ${quote(text)};\n`);
  return `${HEADER}export interface InterfaceStrings {\n${lines.join('')}}\n`;
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
