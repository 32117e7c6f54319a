/**
 * Path of a field for people: list elements by their `id`, else by place from #1,
 * for example `sections.now.blocks.#2.items.stop.sources`.
 */
export function fieldName(data: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let value = data;
  for (const step of path) {
    const inner = child(value, step);
    names.push(typeof step === 'number' ? (idOf(inner) ?? `#${step + 1}`) : String(step));
    value = inner;
  }
  return names.join('.');
}

function child(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, step) as unknown) : undefined;
}

function idOf(value: unknown): string | undefined {
  const id = child(value, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}
