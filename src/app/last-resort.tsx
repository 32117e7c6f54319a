import { Component, type ReactNode } from 'react';
import { InterfaceLanguageProvider, useInterface } from '../i18n/interface-language';
import type { Words } from '../i18n/words';
import type { Language } from '../model/languages';
import { useObservable } from '../ui/use-observable';
import { Cover } from './cover';
import { interviewOnlyHere } from './interview-only-here';

interface Props {
  language: () => Language;
  words: Words;
  children: ReactNode;
}

/** Around everything, for what no error screen can catch: a page that says so is better than an empty one. */
export class LastResort extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  tryAgain = () => this.setState({ failed: false });

  override render() {
    const { language: present, words, children } = this.props;
    if (!this.state.failed) return children;
    const language = present();
    const t = words.find(language);
    // What has failed must not be drawn once more; words of another language are better than an empty page.
    const spoken = t ? { language, t } : words.any();
    if (!spoken) return null;
    return (
      <InterfaceLanguageProvider {...spoken}>
        <Message language={spoken.language} onTryAgain={this.tryAgain} />
      </InterfaceLanguageProvider>
    );
  }
}

interface MessageProps {
  language: Language;
  onTryAgain: () => void;
}

/**
 * Nothing of the app that may have failed, but the cover: it must not come off by itself. While no storage has an open
 * interview, nothing here loads another page into this tab.
 */
function Message({ language, onTryAgain }: MessageProps) {
  const { t } = useInterface();
  const wouldLose = useObservable(interviewOnlyHere, false);
  return (
    <div className="shell">
      <div className="stage">
        <main id="content" className="page" role="alert">
          <h1>{t('error.title')}</h1>
          <p>{t('error.text')}</p>
          <div className="buttons">
            <button
              type="button"
              className="button button-primary"
              onClick={wouldLose ? onTryAgain : () => location.reload()}
            >
              {t(wouldLose ? 'offline.retry' : 'error.reload')}
            </button>
            <a
              className="button"
              href={`${import.meta.env.BASE_URL}${language}/help-now/`}
              {...(wouldLose && { target: '_blank', rel: 'noopener' })}
            >
              {t('helpNow.title')}
            </a>
          </div>
        </main>
      </div>
      <Cover />
    </div>
  );
}
