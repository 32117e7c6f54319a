/** One thing a person has to put right in `guides/`. */
export interface Problem {
  /** Path below the guides folder, with forward slashes; empty for the folder itself. */
  file: string;
  /** Text key, path of the field, or `line 3`; empty for the whole file. */
  field: string;
  /** What was expected, what was found, what to do. One line. */
  message: string;
}

/** A translated text whose English source has changed since. Listed, not refused. */
export type StaleText = Omit<Problem, 'message'>;

/** `guides/articles/x/ru.yaml: now.stop: expected …, got …`. */
export function renderProblem({ file, field, message }: Problem, root: string): string {
  const path = [root.replace(/\/+$/, ''), file].filter(Boolean).join('/');
  return [path, field, message].filter(Boolean).join(': ');
}

export function renderStale(stale: StaleText, root: string): string {
  return renderProblem({ ...stale, message: 'the English text has changed since this translation' }, root);
}
