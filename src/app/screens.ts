/**
 * Every screen in one script of its own: a worker keeps one larger file sooner than many small ones,
 * each of which costs a round trip.
 */
import { aboutScreen } from '../screens/about/about-screen';
import { articleScreen } from '../screens/article/article-screen';
import { afterScreen, beforeScreen, duringScreen } from '../screens/checklist/checklist-screens';
import { contactsScreen } from '../screens/contacts/contacts-screen';
import { deviceScreen } from '../screens/device/device-screen';
import { glossaryScreen } from '../screens/glossary/glossary-screen';
import { guidesScreen } from '../screens/guides/guides-screen';
import { helpNowScreen } from '../screens/help-now/help-now-screen';
import { homeScreen } from '../screens/home/home-screen';
import { interviewScreen } from '../screens/interview/interview-screen';
import { moreScreen } from '../screens/more/more-screen';
import { phrasesScreen } from '../screens/phrases/phrases-screen';
import { planScreen } from '../screens/plan/plan-screen';
import { bandScreen } from '../screens/prompts/band-screen';
import { promptsScreen } from '../screens/prompts/prompts-screen';
import { settingsScreen } from '../screens/settings/settings-screen';
import { sourcesScreen } from '../screens/sources/sources-screen';
import type { ScreenModule } from '../ui/screen-module';

/** A screen whose data are only handed from its own `load` to its own `View`. */
export type AnyScreen = ScreenModule<unknown>;

/** The one erasure of a screen's data type: `load` and `View` of a screen always belong together. */
const erase = <Data>(screen: ScreenModule<Data>): AnyScreen => screen as unknown as AnyScreen;

/** Screens by what stands after the language in an address. */
export const SCREENS: Record<string, AnyScreen> = {
  '': erase(homeScreen),
  'interview/': erase(interviewScreen),
  'interview/plan/': erase(planScreen),
  'interview/before/': erase(beforeScreen),
  'interview/during/': erase(duringScreen),
  'interview/after/': erase(afterScreen),
  'guides/': erase(guidesScreen),
  'guides/:id/': erase(articleScreen),
  'prompts/': erase(promptsScreen),
  'prompts/:id/': erase(bandScreen),
  'phrases/': erase(phrasesScreen),
  'glossary/': erase(glossaryScreen),
  'sources/': erase(sourcesScreen),
  'help-now/': erase(helpNowScreen),
  'contacts/': erase(contactsScreen),
  'more/': erase(moreScreen),
  'device/': erase(deviceScreen),
  'settings/': erase(settingsScreen),
  'about/': erase(aboutScreen),
};
