import type { Language } from '../src/model/languages';
import type { CountryEntry, Fact, Helpline } from '../src/model/pack-format';
import { HELPLINE_PURPOSES } from '../src/model/vocabulary';
import { chooseTexts } from './choose-texts';
import type { Sourced } from './guide-sources';
import { isShown } from './is-shown';
import { sealEntry } from './seal-entry';
import type { CountryFile, FactRecord } from './source-schema';

type TextOf = (key: string) => string;

/** A country in one language, or in the language it falls back to. Facts that are not shown stay behind. */
export function compileCountry(
  { value: country, texts }: Sourced<CountryFile>,
  wanted: Language,
): CountryEntry {
  const { language, review, stale, text } = chooseTexts(texts, wanted);
  const { id, revision, specialist } = country;
  return sealEntry<CountryEntry>({
    kind: 'country',
    id,
    revision,
    language,
    review,
    stale,
    name: text('name'),
    facts: country.facts.filter(isShown).map((fact) => compileFact(fact, text)),
    helplines: compileHelplines(country, text),
    specialist,
  });
}

function compileFact({ id, contexts, sources, sourceDate, lastChecked }: FactRecord, text: TextOf): Fact {
  return { id, contexts, status: 'verified', text: text(id), sources, sourceDate, lastChecked };
}

/** In the order of calling in danger; a number is as fresh as the fact it rests on. */
function compileHelplines({ facts, helplines }: CountryFile, text: TextOf): Helpline[] {
  const compiled = helplines.map(({ id, number, purpose, fact }) => {
    const found = facts.find((candidate) => candidate.id === fact);
    if (!found || !isShown(found)) throw new Error(`Helpline ${id} rests on a fact that is not shown`);
    const { sourceDate, lastChecked } = found;
    const [name, hours] = [text(`${id}.name`), text(`${id}.hours`)];
    return { id, number, name, hours, purpose, fact, sourceDate, lastChecked };
  });
  return compiled.sort((a, b) => HELPLINE_PURPOSES.indexOf(a.purpose) - HELPLINE_PURPOSES.indexOf(b.purpose));
}
