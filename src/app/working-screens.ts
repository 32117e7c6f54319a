/** The screens of the interview and of words, and what belongs to the device. See reading-screens.ts. */
import { aboutScreen } from '../screens/about/about-screen';
import { afterScreen, beforeScreen, duringScreen } from '../screens/checklist/checklist-screens';
import { deviceScreen } from '../screens/device/device-screen';
import { glossaryScreen } from '../screens/glossary/glossary-screen';
import { interviewScreen } from '../screens/interview/interview-screen';
import { moreScreen } from '../screens/more/more-screen';
import { phrasesScreen } from '../screens/phrases/phrases-screen';
import { planScreen } from '../screens/plan/plan-screen';
import { bandScreen } from '../screens/prompts/band-screen';
import { promptsScreen } from '../screens/prompts/prompts-screen';
import { settingsScreen } from '../screens/settings/settings-screen';
import { sourcesScreen } from '../screens/sources/sources-screen';
import { searchScreen } from '../screens/search/search-screen';
import { erase, type Screens } from './any-screen';

export const SCREENS: Screens = {
  'interview/': erase(interviewScreen),
  'interview/plan/': erase(planScreen),
  'interview/before/': erase(beforeScreen),
  'interview/during/': erase(duringScreen),
  'interview/after/': erase(afterScreen),
  'prompts/': erase(promptsScreen),
  'prompts/:id/': erase(bandScreen),
  'phrases/': erase(phrasesScreen),
  'glossary/': erase(glossaryScreen),
  'search/': erase(searchScreen),
  'sources/': erase(sourcesScreen),
  'more/': erase(moreScreen),
  'device/': erase(deviceScreen),
  'settings/': erase(settingsScreen),
  'about/': erase(aboutScreen),
};
