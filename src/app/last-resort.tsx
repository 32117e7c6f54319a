import { Component, type ReactNode } from 'react';
import { InterfaceLanguageProvider, useInterface } from '../i18n/interface-language';
import { words } from '../i18n/words';
import type { Language } from '../model/languages';
import { Cover } from './cover';

interface Props {
  language: () => Language;
  children: ReactNode;
}

/** Around everything, for what no error screen can catch: a page that says so is better than an empty one. */
export class LastResort extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const language = this.props.language();
    const t = words.find(language);
    if (!this.state.failed || !t) return this.props.children;
    return (
      <InterfaceLanguageProvider language={language} t={t}>
        <Message language={language} />
      </InterfaceLanguageProvider>
    );
  }
}

/** Nothing of the app that may have failed, but the cover: it must not come off by itself. */
function Message({ language }: { language: Language }) {
  const { t } = useInterface();
  return (
    <div className="shell">
      <div className="stage">
        <main id="content" className="page" role="alert">
          <h1>{t('error.title')}</h1>
          <p>{t('error.text')}</p>
          <div className="buttons">
            <button type="button" className="button button-primary" onClick={() => location.reload()}>
              {t('error.reload')}
            </button>
            <a className="button" href={`${import.meta.env.BASE_URL}${language}/help-now/`}>
              {t('helpNow.title')}
            </a>
          </div>
        </main>
      </div>
      <Cover />
    </div>
  );
}
