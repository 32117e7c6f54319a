import type { Problem } from './problem';

/** Something that is refused unless `exceptions.yaml` names it. */
export interface Finding {
  /** What the exception would be called. */
  exception: string;
  problem: Problem;
}

/** What of one part of `exceptions.yaml` is left after its exceptions. */
export function refuse(findings: Finding[], allowed: Record<string, string>): Problem[] {
  return findings.flatMap(({ exception, problem }) => (Object.hasOwn(allowed, exception) ? [] : problem));
}

/** Exceptions that nothing needs: they would hide the next fault of that name. */
export function findUnneeded(part: string, findings: Finding[], allowed: Record<string, string>): Problem[] {
  const needed = new Set(findings.map(({ exception }) => exception));
  return Object.keys(allowed)
    .filter((exception) => !needed.has(exception))
    .map((exception) => ({
      file: 'exceptions.yaml',
      field: `${part}.${exception}`,
      message: 'expected an exception that a text needs, got one that none needs; delete it',
    }));
}
