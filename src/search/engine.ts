/** Everything that the search screen needs, as one script that is fetched when somebody searches. */
export { SEARCHED } from './documents';
export { findMarks } from './highlight';
export { openSearchIndex } from './search-index';
export { searchLanguages } from './search-languages';
