import { Component, useEffect, type ReactNode } from 'react';
import { useInterface } from '../i18n/interface-language';
import type { Language } from '../model/languages';
import { canOpenPage } from '../pwa/can-open-page';
import { isOnline } from '../pwa/connectivity';
import { useObservable } from '../ui/use-observable';
import { interviewOnlyHere } from './interview-only-here';

interface Props {
  /** What is said of it. */
  because: 'error.text' | 'notHere.words';
  language: Language;
  /** A change of place is a new chance. */
  pathname: string;
  /** So is a newer guide. */
  renewals: number;
  /** Loads what is below once more. Rejects when it cannot be had. */
  load: () => Promise<void>;
  /** Called once a failure has been drawn: the next time it is loaded afresh. */
  forget: () => void;
  children: ReactNode;
}

interface State {
  failed: boolean;
  /** How often it was tried again at this place. */
  tries: number;
  isTrying: boolean;
  /** Loading the page again can help where trying did not: Firefox gives the first failure of a script for ever. */
  canReload: boolean;
  pathname: string;
  renewals: number;
}

const WHOLE = { failed: false, tries: 0, isTrying: false, canReload: false };

/** Shows one clear message where a screen fails, and a way on; the rest of the app stays usable. */
export class ErrorScreen extends Component<Props, State> {
  override state: State = { ...WHOLE, pathname: this.props.pathname, renewals: this.props.renewals };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ pathname, renewals }: Props, state: State) {
    const isSame = pathname === state.pathname && renewals === state.renewals;
    return isSame ? null : { ...WHOLE, pathname, renewals };
  }

  override componentDidCatch() {
    void this.afterFailure();
  }

  /** Loads first, so that nothing but the message is seen while it lasts. */
  tryAgain = async () => {
    if (this.state.isTrying) return;
    const { pathname } = this.props;
    this.setState(({ tries }) => ({ isTrying: true, tries: tries + 1 }));
    const failed = await this.props.load().then(
      () => false,
      () => true,
    );
    if (this.props.pathname !== pathname) return;
    if (failed) await this.afterFailure();
    else this.setState({ failed: false, isTrying: false });
  };

  async afterFailure() {
    const { forget, language, pathname } = this.props;
    forget();
    const canReload = this.state.tries > 0 && (await canOpenPage(language));
    if (this.props.pathname === pathname) this.setState({ isTrying: false, canReload });
  }

  override render() {
    const { because, children } = this.props;
    return this.state.failed ? (
      <Failure {...this.state} because={because} onTryAgain={this.tryAgain} />
    ) : (
      children
    );
  }
}

interface FailureProps {
  because: Props['because'];
  isTrying: boolean;
  canReload: boolean;
  onTryAgain: () => Promise<void>;
}

function Failure({ because, isTrying, canReload, onTryAgain }: FailureProps) {
  const { t } = useInterface();
  const wouldLose = useObservable(interviewOnlyHere, false);
  useEffect(() => isOnline.subscribe(() => isOnline.get() && void onTryAgain()), [onTryAgain]);
  return (
    <main id="content" className="page" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t(because)}</p>
      <div className="buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isTrying}
          onClick={() => void onTryAgain()}
        >
          {t('offline.retry')}
        </button>
        {canReload && !wouldLose && (
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('error.reload')}
          </button>
        )}
      </div>
    </main>
  );
}
