import { useState } from 'react';
import { interviewState, NO_INTERVIEW } from '../data/open-interview';
import { useInterface } from '../i18n/interface-language';
import type { InterviewState } from '../model/interview-state';
import { takeUpdate } from '../pwa/keep-app';
import { workerState, type WorkerState } from '../pwa/worker-state';
import { useObservable } from '../ui/use-observable';

const NOTHING: WorkerState = { complete: false, update: 'none', offers: 0 };

/** Nothing interrupts an open interview, in whatever tab it is open. */
const isFree = ({ phase }: InterviewState): boolean => phase !== 'open' && phase !== 'found';

/**
 * Says that a newer version is there. Nothing happens until the person chooses. The status stands there
 * empty before, because what comes together with its text is often not read out.
 */
export function UpdateNotice() {
  const { update, offers } = useObservable(workerState, NOTHING);
  const [later, setLater] = useState(0);
  const interview = useObservable(interviewState, NO_INTERVIEW);
  const said = isFree(interview) && update !== 'none' && offers !== later;
  return <div role="status">{said && <Notice update={update} onLater={() => setLater(offers)} />}</div>;
}

function Notice({ update, onLater }: { update: 'waiting' | 'elsewhere'; onLater: () => void }) {
  const { t } = useInterface();
  const elsewhere = update === 'elsewhere';
  return (
    <div className="update">
      <p>
        <strong>{elsewhere ? t('update.elsewhere') : t('update.ready')}</strong>{' '}
        {!elsewhere && t('update.explain')}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => void takeUpdate(() => isFree(interviewState.get()))}
        >
          {elsewhere ? t('update.reload') : t('update.take')}
        </button>
        <button type="button" className="button" onClick={onLater}>
          {t('update.later')}
        </button>
      </div>
    </div>
  );
}
