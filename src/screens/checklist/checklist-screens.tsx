import { continueInterview, finishAndWipe, interviewState, NO_INTERVIEW } from '../../data/open-interview';
import { useInterface } from '../../i18n/interface-language';
import type { Phase } from '../../model/vocabulary';
import { mustBeAsked, ResumeInterview } from '../../ui/resume-interview';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';
import { loadChecklist, type ChecklistData } from './checklist-data';
import { ChecklistView } from './checklist-view';

/** Before, During, After: the same screen with another list. */
function checklistScreen(phase: Phase): ScreenModule<ChecklistData> {
  return {
    load: ({ repository }) => loadChecklist(repository, phase),
    title: (_, t) => t(`phase.${phase}.title`),
    View({ data }) {
      const { t } = useInterface();
      const state = useObservable(interviewState, NO_INTERVIEW);
      return (
        <main id="content" className="page checklist">
          <h1>{t(`phase.${phase}.title`)}</h1>
          {mustBeAsked(state.phase) ? (
            <ResumeInterview phase={state.phase} onContinue={continueInterview} onFinish={finishAndWipe} />
          ) : (
            <ChecklistView data={data} state={state} />
          )}
        </main>
      );
    },
  };
}

export const beforeScreen = checklistScreen('before');
export const duringScreen = checklistScreen('during');
export const afterScreen = checklistScreen('after');
