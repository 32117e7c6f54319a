import { useInterface } from '../i18n/interface-language';
import { PHASES } from '../model/vocabulary';
import { InterviewLink } from './place-link';

/** Before, During, After, and the plan while one is open. */
export function InterviewTabs({ open }: { open: boolean }) {
  const { t } = useInterface();
  return (
    <nav className="tabs no-print" aria-label={t('interview.tabs')}>
      {PHASES.map((phase) => (
        <InterviewLink key={phase} to={`interview/${phase}/`} className="tab">
          {t(`phase.${phase}`)}
        </InterviewLink>
      ))}
      {open && (
        <InterviewLink to="interview/plan/" className="tab">
          {t('plan.short')}
        </InterviewLink>
      )}
    </nav>
  );
}
