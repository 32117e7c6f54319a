import { Component, type ReactNode } from 'react';
import { useInterface } from '../i18n/interface-language';

interface Props {
  /** A change of place is a new chance. */
  pathname: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  pathname: string;
}

/** Shows one clear message where a screen fails, and a way on; the rest of the app stays usable. */
export class ErrorScreen extends Component<Props, State> {
  override state = { failed: false, pathname: this.props.pathname };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ pathname }: Props, state: State) {
    return pathname === state.pathname ? null : { failed: false, pathname };
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

function Failure() {
  const { t } = useInterface();
  return (
    <main id="content" className="page" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t('error.text')}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {t('error.reload')}
      </button>
    </main>
  );
}
