import { continueInterview, finishAndWipe, interviewState, NO_INTERVIEW } from '../../data/open-interview';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import { hoursKept } from '../../model/interview-state';
import { PHASES } from '../../model/vocabulary';
import { EndedByItself } from '../../ui/ended-by-itself';
import { FinishButton } from '../../ui/finish-button';
import { HeroWords } from '../../ui/hero-words';
import { InterviewLink, PlaceLink } from '../../ui/place-link';
import { ReceiveDisclosure } from '../../ui/receive-disclosure';
import { mustBeAsked, ResumeInterview } from '../../ui/resume-interview';
import { loadNothing, type ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';

/** Where an interview is prepared, held and closed. Those who only receive a disclosure are led to that first. */
export const interviewScreen: ScreenModule<Record<string, never>> = {
  load: loadNothing,
  title: (_, t) => t('interview.title'),
  View() {
    const { t } = useInterface();
    const state = useObservable(interviewState, NO_INTERVIEW);
    const chosen = useObservable(settings, NO_SETTINGS);
    const { phase } = state;
    const isFound = mustBeAsked(phase);
    return (
      <main id="content" className="page">
        <h1>{t('interview.title')}</h1>
        <EndedByItself state={state} />
        {isFound && <ResumeInterview phase={phase} onContinue={continueInterview} onFinish={finishAndWipe} />}
        <div className="only-receives">
          <ReceiveDisclosure />
        </div>
        {!isFound && <Prepare open={phase === 'open'} />}
        <Lists />
        <div className="not-only-receives">
          <ReceiveDisclosure />
        </div>
        {phase === 'open' && <FinishButton onFinish={finishAndWipe} />}
        <p className="quiet">{t('interview.privacy', { hours: hoursKept(state, chosen) })}</p>
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};

function Prepare({ open }: { open: boolean }) {
  const { t } = useInterface();
  return (
    <InterviewLink to="interview/plan/" className="hero hero-prepare">
      <HeroWords title={open ? t('plan.change') : t('home.prepare')} hint={t('home.prepareHint')} />
    </InterviewLink>
  );
}

function Lists() {
  const { t } = useInterface();
  return (
    <ul className="rows">
      {PHASES.map((phase) => (
        <li key={phase}>
          <PlaceLink to={`interview/${phase}/`} className="row">
            <strong>{t(`phase.${phase}`)}</strong>
            <span>{t(`phase.${phase}.hint`)}</span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
