import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { useInterface } from '../i18n/interface-language';
import type { PromptEntry } from '../model/pack-format';
import { Glance } from './glance';
import { LanguageBadge } from './language-badge';

/** A prompt with its words in the chosen form of address, and the same in a second language if there is one. */
export interface ShownPrompt {
  prompt: PromptEntry;
  words: string;
  second?: { words: string; prompt: PromptEntry };
}

interface PromptListProps {
  prompts: readonly ShownPrompt[];
  /** What next and previous lead through on the full screen; the list itself when left out. */
  sequence?: readonly ShownPrompt[];
  /** They wait for contact with the lawyer. */
  suspected?: boolean;
}

/** Prompts to read, each to be opened full screen. */
export function PromptList({ prompts, sequence = prompts, suspected = false }: PromptListProps) {
  const { language, t } = useInterface();
  const [glance, setGlance] = useState<number>();
  const placeOf = (id: string) => sequence.findIndex(({ prompt }) => prompt.id === id);
  return (
    <>
      {suspected && <p className="notice">{t('prompt.lawyerFirst')}</p>}
      <ul className="prompts">
        {prompts.map((shown) => (
          <li key={shown.prompt.id} id={shown.prompt.id} className="prompt">
            <Words {...shown} />
            <button
              type="button"
              className="icon-button no-print"
              id={`${shown.prompt.id}-large`}
              lang={language}
              aria-label={t('prompt.fullScreen')}
              aria-labelledby={`${shown.prompt.id}-large ${shown.prompt.id}-words`}
              onClick={() => setGlance(placeOf(shown.prompt.id))}
            >
              <Maximize2 aria-hidden size={20} />
            </button>
          </li>
        ))}
      </ul>
      {glance !== undefined && (
        <Glance prompts={sequence} at={glance} onMove={setGlance} onClose={() => setGlance(undefined)} />
      )}
    </>
  );
}

function Words({ prompt, words, second }: ShownPrompt) {
  const { t } = useInterface();
  return (
    <div className={second ? 'prompt-words prompt-pair' : 'prompt-words'}>
      <blockquote>
        <span id={`${prompt.id}-words`} lang={prompt.language}>
          {words}
        </span>{' '}
        <LanguageBadge language={prompt.language} />
      </blockquote>
      {second && (
        <blockquote className="prompt-second">
          <span lang={second.prompt.language}>{second.words}</span>{' '}
          <LanguageBadge language={second.prompt.language} />
        </blockquote>
      )}
      {prompt.lawyerFirst && <p className="quiet">{t('prompt.lawyerFirst')}</p>}
      {prompt.note && (
        <p className="quiet" lang={prompt.language}>
          {prompt.note}
        </p>
      )}
    </div>
  );
}
