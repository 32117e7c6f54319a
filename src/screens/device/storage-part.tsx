import { useEffect, useState } from 'react';
import { formatNumber } from '../../i18n/formats';
import { useInterface } from '../../i18n/interface-language';
import { askToPersist, readStorage, type StorageFacts } from '../../pwa/storage';

/** How much is kept and whether the browser has promised to keep it. */
export function StoragePart() {
  const { language, t } = useInterface();
  const [facts, setFacts] = useState<StorageFacts>();
  useEffect(() => void readStorage().then(setFacts), []);
  const ask = () =>
    void askToPersist().then((persisted) => setFacts((before) => before && { ...before, persisted }));
  return (
    <section className="card">
      <h2>{t('device.storage')}</h2>
      {facts?.used !== undefined && (
        <p>{t('device.storageUsed', { used: formatNumber(language, facts.used / 1024) })}</p>
      )}
      {facts && <p>{facts.persisted ? t('device.persisted') : t('device.notPersisted')}</p>}
      {facts && !facts.hasSecondPlace && <p>{t('device.oneCopy')}</p>}
      {facts?.canPersist && !facts.persisted && (
        <button type="button" className="button" onClick={ask}>
          {t('device.keep')}
        </button>
      )}
    </section>
  );
}
