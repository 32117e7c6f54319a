/**
 * The screens that somebody opens by a link, or first. Two scripts for all screens: a worker keeps few larger files
 * sooner than many small ones, and a first visit to a text need not wait for the screens of an interview.
 */
import { articleScreen } from '../screens/article/article-screen';
import { contactsScreen } from '../screens/contacts/contacts-screen';
import { guidesScreen } from '../screens/guides/guides-screen';
import { helpNowScreen } from '../screens/help-now/help-now-screen';
import { homeScreen } from '../screens/home/home-screen';
import { erase, type Screens } from './any-screen';

export const SCREENS: Screens = {
  '': erase(homeScreen),
  'guides/': erase(guidesScreen),
  'guides/:id/': erase(articleScreen),
  'help-now/': erase(helpNowScreen),
  'contacts/': erase(contactsScreen),
};
