import { WRITTEN_LANGUAGES } from '../src/model/languages';
import type { Finding } from './findings';
import type { GuideSources } from './guide-sources';
import { fileOf, listFolders } from './guide-texts';
import type { RawSources } from './read-sources';

/** Every folder has its texts in every language; a language may be excepted as a whole. */
export function checkComplete(raw: RawSources, sources: GuideSources): Finding[] {
  return listFolders(sources).flatMap(({ folder }) =>
    WRITTEN_LANGUAGES.filter((language) => !raw.files.has(fileOf({ folder, language }))).map((language) => ({
      exception: language,
      problem: {
        file: fileOf({ folder, language }),
        field: '',
        message: 'expected this translation, got nothing; translate en.yaml and stamp it',
      },
    })),
  );
}
