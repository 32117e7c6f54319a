/** Selector lists of a stylesheet in which `:has` stands beside another selector; a stylesheet without comments. */
export function sharedLists(css: string): string[] {
  const lists = [...css.matchAll(/([^{};]+)\{/g)].map(([, list]) => list!.trim());
  return lists.filter((list) => !list.startsWith('@') && list.includes(':has(') && outerCommas(list) > 0);
}

function outerCommas(list: string): number {
  let depth = 0;
  let commas = 0;
  for (const sign of list) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) commas += 1;
  }
  return commas;
}
