import type { Finding } from './findings';
import { fileOf, type GuideText } from './guide-texts';
import { findPersonalNames } from './personal-names';

/** No real person is named: every name that looks like one is known to be invented. */
export function checkNames(texts: GuideText[]): Finding[] {
  return texts.flatMap((text) =>
    findPersonalNames(text.text, text.language).map((name) => ({
      exception: name,
      problem: {
        file: fileOf(text),
        field: text.key,
        message: `expected no name of a real person, got "${name}"; delete it, or add an invented name to names of exceptions.yaml`,
      },
    })),
  );
}
