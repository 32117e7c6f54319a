import { useState } from 'react';
import { guideState, updateGuide } from '../../data/guide';
import { useInterface } from '../../i18n/interface-language';
import { checkForUpdate } from '../../pwa/keep-app';
import { workerState, type WorkerState } from '../../pwa/worker-state';
import { useObservable } from '../../ui/use-observable';

const UNKNOWN: WorkerState = { complete: false, update: 'none', offers: 0 };

/** Which app this is, how many of its files are kept, and a way to ask for a newer one. */
export function AppPart() {
  const { t } = useInterface();
  const { files } = useObservable(workerState, UNKNOWN);
  return (
    <section className="card">
      <h2>{t('device.app')}</h2>
      <p>{t('device.version', { version: __APP_VERSION__ })}</p>
      {files && <p className="quiet">{t('device.appFiles', { done: files.done, total: files.total })}</p>}
      {__DEVELOPMENT_BUILD__ && <p className="notice">{t('app.developmentKey')}</p>}
      <CheckForUpdates />
    </section>
  );
}

function CheckForUpdates() {
  const { language, t } = useInterface();
  const [outcome, setOutcome] = useState<'none' | 'checking' | 'latest' | 'failed'>('none');
  const check = async () => {
    setOutcome('checking');
    const [asked] = await Promise.all([checkForUpdate(), updateGuide(language)]);
    setOutcome(asked && !guideState.get().problem ? 'latest' : 'failed');
  };
  const said = () => {
    if (outcome === 'checking') return t('device.checking');
    if (outcome === 'failed') return t('device.checkFailed');
    return outcome === 'latest' && workerState.get().update === 'none' ? t('device.checkedLatest') : '';
  };
  return (
    <>
      <button type="button" className="button" disabled={outcome === 'checking'} onClick={() => void check()}>
        {t('device.check')}
      </button>
      <p role="status">{said()}</p>
    </>
  );
}
