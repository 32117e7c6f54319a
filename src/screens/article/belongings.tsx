import { NO_SETTINGS, settings } from '../../data/settings-store';
import { NO_SPEECH, speechChoice } from '../../data/speech-choice';
import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import type { ItemEntry, PromptEntry, TermEntry } from '../../model/pack-format';
import { addressOf, spoken } from '../../model/spoken-prompt';
import { isTechnique, onlyReceives } from '../../model/tailoring';
import { LanguageBadge } from '../../ui/language-badge';
import { PlaceLink } from '../../ui/place-link';
import { useObservable } from '../../ui/use-observable';

interface BelongingsProps {
  items: readonly ItemEntry[];
  prompts: readonly PromptEntry[];
  terms: readonly TermEntry[];
}

/** Checklist items, prompts and terms that belong to an article; each of them leads back to it. */
export function Belongings({ items, prompts, terms }: BelongingsProps) {
  const { role } = useObservable(settings, NO_SETTINGS);
  const hides = onlyReceives(role);
  return (
    <div className="no-print belongings">
      <ItemRows items={items.filter(({ technique }) => !(hides && technique))} />
      <PromptRows prompts={prompts.filter(({ stage }) => !(hides && isTechnique(stage)))} />
      <TermRows terms={terms} />
    </div>
  );
}

function ItemRows({ items }: Pick<BelongingsProps, 'items'>) {
  const { t } = useInterface();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('article.items')}</h2>
      <ul className="rows">
        {items.map(({ id, phase, text, why, language, technique }) => (
          <li key={id} className={technique ? 'technique' : undefined}>
            <details className="row-details">
              <summary>
                <span lang={language}>{text}</span> <LanguageBadge language={language} />
              </summary>
              <p lang={language}>{why}</p>
              <PlaceLink to={`interview/${phase}/`}>{t(`phase.${phase}.title`)}</PlaceLink>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PromptRows({ prompts }: Pick<BelongingsProps, 'prompts'>) {
  const { t } = useInterface();
  const { address } = useObservable(speechChoice, NO_SPEECH);
  if (prompts.length === 0) return null;
  return (
    <section aria-labelledby="prompts">
      <h2 id="prompts">{t('article.prompts')}</h2>
      <ul className="rows">
        {prompts.map((prompt) => (
          <li key={prompt.id} className={isTechnique(prompt.stage) ? 'technique' : undefined}>
            <PlaceLink to={`prompts/${prompt.band}/`} className="row">
              <strong lang={prompt.language}>{spoken(prompt, addressOf(prompt, address, false))}</strong>
              <span>{t('plan.years', { band: bandLabel(prompt.band) })}</span>
              <LanguageBadge language={prompt.language} />
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TermRows({ terms }: Pick<BelongingsProps, 'terms'>) {
  const { language, t } = useInterface();
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t('article.terms')}</h2>
      <ul className="rows">
        {terms.map((term) => (
          <li key={term.id}>
            <PlaceLink to="glossary/" hash={`#${term.id}`} className="row">
              <strong>{term.forms[language]}</strong>
              <span lang={term.language}>{term.definition}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
