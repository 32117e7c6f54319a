import { chooseSpeech, NO_SPEECH, speechChoice } from '../../data/speech-choice';
import { useInterface } from '../../i18n/interface-language';
import { ADDRESSES, usualAddress } from '../../model/address';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../model/languages';
import type { AgeBand } from '../../model/vocabulary';
import { ChipChoice } from '../../ui/chip-choice';
import { useObservable } from '../../ui/use-observable';

interface PromptOptionsProps {
  band: AgeBand;
  /** Whether the language of the prompts has two forms of address at this age. */
  hasForms: boolean;
  language: Language;
}

/** A second language beside the first, and the form of address: while this page, or an interview, is open. */
export function PromptOptions({ band, hasForms, language }: PromptOptionsProps) {
  const { language: reading, t } = useInterface();
  const { second, address } = useObservable(speechChoice, NO_SPEECH);
  return (
    <details className="more no-print">
      <summary>{t('prompts.options')}</summary>
      <ChipChoice
        legend={t('prompts.second')}
        name="second"
        options={[
          [undefined, t('prompts.secondNone')],
          ...LANGUAGES.filter((it) => it !== reading).map((it) => [it, LANGUAGE_NAMES[it]] as const),
        ]}
        chosen={second}
        onChoose={(chosen) => chooseSpeech({ second: chosen })}
      />
      {hasForms && (
        <ChipChoice
          legend={t('prompts.address')}
          name="address"
          options={ADDRESSES.map((form) => [form, t(`address.${form}`)] as const)}
          chosen={address?.[band] ?? usualAddress(language, band, false)}
          onChoose={(form) => form && chooseSpeech({ address: { ...address, [band]: form } })}
        />
      )}
    </details>
  );
}
