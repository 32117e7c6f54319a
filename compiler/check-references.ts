import { fieldName } from './field-name';
import { findDuplicates } from './find-duplicates';
import type { GuideIndex } from './guide-index';
import type { Problem } from './problem';

type Path = (string | number)[];

/** Where something in a language-neutral file is wrong, and what. */
export type Report = (path: Path, message: string) => Problem;

export function reporter(file: string, data: unknown): Report {
  return (path, message) => ({ file, field: fieldName(data, path), message });
}

/** The id of a file is the name of its folder. */
export function checkFolderName(file: string, id: string, report: Report): Problem[] {
  const folder = file.split('/').at(-2) ?? '';
  if (id === folder) return [];
  return [report(['id'], `expected "${folder}", the folder's name, got "${id}"; rename one of them`)];
}

export function checkRepeated(list: readonly { id: string }[], path: Path, report: Report): Problem[] {
  return findDuplicates(list.map(({ id }) => id)).map(({ value, index }) =>
    report([...path, index, 'id'], `expected each id once, got "${value}" again; rename it`),
  );
}

export function checkSourceIds(
  ids: readonly string[],
  path: Path,
  index: GuideIndex,
  report: Report,
): Problem[] {
  return ids.filter((id) => !index.knowsSource(id)).map((id) => report(path, unknownSource(id)));
}

function unknownSource(id: string): string {
  return `expected an id of sources.yaml, got "${id}"; correct it or add the source`;
}

/** A fact that is not shown may be named: it appears as soon as it is verified. */
export function checkFactIds(
  ids: readonly string[],
  path: Path,
  index: GuideIndex,
  report: Report,
): Problem[] {
  return ids
    .filter((id) => index.factState(id) === 'unknown')
    .map((id) => report(path, `expected the id of a national fact, got "${id}"; correct or delete it`));
}

/** References to something else of the guide; `what` completes "expected the id of …". */
export function checkIds(
  ids: readonly string[],
  known: (id: string) => boolean,
  what: string,
  at: (place: number) => Path,
  report: Report,
): Problem[] {
  return ids.flatMap((id, place) =>
    known(id) ? [] : [report(at(place), `expected the id of ${what}, got "${id}"; correct or delete it`)],
  );
}
