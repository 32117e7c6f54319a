/** Makes indexes and answers in a thread of its own: however slow the phone is, a letter that is typed is there at once. */
import type { Language } from '../model/languages';
import { matches } from './matches';
import { openSearchIndex, type SearchIndex } from './search-index';
import type { FromSearch, ToSearch } from './search-messages';
import { toShown } from './shown-answer';

const indexes = new Map<Language, Promise<SearchIndex>>();

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => void reply(data));

async function reply(message: ToSearch): Promise<void> {
  const { id } = message;
  const answer = (it: Omit<FromSearch, 'id'>) => postMessage({ id, ...it } satisfies FromSearch);
  try {
    answer(await handle(message));
  } catch (error) {
    answer({ failed: String(error) });
  }
}

async function handle(message: ToSearch): Promise<Omit<FromSearch, 'id'>> {
  switch (message.type) {
    case 'open': {
      const making = openSearchIndex(message.pack);
      indexes.set(message.pack.language, making);
      await making;
      return {};
    }
    case 'close':
      indexes.delete(message.language);
      return {};
    case 'ask': {
      const { language, query, exact, criteria } = message;
      const index = await indexes.get(language);
      if (!index) throw new Error(`No index of ${language}`);
      return {
        answer: toShown(index.search(query, { exact, filter: (facets) => matches(facets, criteria) })),
      };
    }
  }
}
