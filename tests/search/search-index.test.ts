import { describe, expect, test } from 'vitest';
import type { Pack, PhraseEntry } from '../../src/model/pack-format';
import { DANGER } from '../../src/model/situations';
import { buildSearchIndex, type SearchIndex } from '../../src/search/search-index';
import type { Language } from '../../src/model/languages';
import { searchLanguages, searchOrder } from '../../src/search/search-languages';
import { article, packOf, searchWords } from './small-pack';

const ids = (pack: Pack, query: string) =>
  buildSearchIndex(pack)
    .search(query)
    .hits.map(({ key }) => key);

describe('the stages of a query', () => {
  const pack = packOf('ru', [
    article('ru', 'advice', 'Совет ребёнку', 'Как говорить спокойно'),
    article('ru', 'interpreter', 'Переводчик', 'Позовите переводчика'),
    article('ru', 'guardian', 'Органы опеки', 'Сообщите в опеку в тот же день'),
    // How rare a word is can be told only among many.
    ...Array.from({ length: 60 }, (_, place) => article('ru', `other-${place}`, `Глава ${place}`)),
  ]);
  const index = buildSearchIndex(pack);

  test('what is written right is not corrected', () => {
    const answer = index.search('переводчика');
    expect(answer.hits.map(({ id }) => id)).toEqual(['interpreter']);
    expect(answer.corrected).toBeUndefined();
    expect(answer.hits[0]?.isWeak).toBe(false);
  });

  test('the wrong keyboard is told', () => {
    const answer = index.search('cjdtn');
    expect(answer.hits[0]?.id).toBe('advice');
    expect(answer.corrected).toBe('совет');
  });

  test('Russian in Latin letters is found, spelled as people spell it', () => {
    expect(index.search('perevodchikami').hits[0]?.id).toBe('interpreter');
    expect(index.search('opeka').hits[0]?.id).toBe('guardian');
  });

  test('a slip is corrected, told, and marked as weak', () => {
    const answer = index.search('перводчик');
    expect(answer.hits.map(({ id, isWeak }) => [id, isWeak])).toEqual([['interpreter', true]]);
    expect(answer.corrected).toBe('переводчик');
  });

  test('the last word is looked for while it is typed', () => {
    expect(index.search('орг').hits[0]?.id).toBe('guardian');
    expect(index.search('совет реб').hits[0]?.id).toBe('advice');
  });

  test('little words are no condition, and every other word is', () => {
    expect(index.search('что делать если нужен переводчик').hits[0]?.id).toBe('interpreter');
    expect(index.search('позовите вертолёт').hits).toEqual([]);
  });

  test.each(['', '   ', '…', '?!', '🙂', 'вертолёт', 'йцукенг', 'pizza margherita', 'а'.repeat(5000)])(
    'nothing is better than nonsense: %s',
    (query) => {
      expect(index.search(query).hits).toEqual([]);
    },
  );

  test('what is named by one of two words is shown as weak', () => {
    expect(index.search('опека вертолёт').hits.map(({ id, isWeak }) => [id, isWeak])).toEqual([
      ['guardian', true],
    ]);
  });

  test('an answer is a list, and the same by kind', () => {
    const { hits, groups } = index.search('опека');
    expect(groups).toEqual([{ kind: 'article', hits }]);
  });

  test('a hit in a section names article and section', () => {
    const [hit] = index.search('спокойно').hits;
    expect(hit).toMatchObject({
      key: 'article/advice',
      id: 'advice',
      title: 'Совет ребёнку',
      section: { id: 'now' },
    });
  });

  test('a filter sees what a hit is for', () => {
    const forPolice = article('ru', 'police', 'Опека и полиция');
    const mixed = buildSearchIndex(packOf('ru', [...pack.entries, { ...forPolice, roles: ['POL'] }]));
    const isForTeachers = ({ roles }: { roles: readonly string[] }) =>
      roles.length === 0 || roles.includes('EDU');
    expect(mixed.search('опека').hits).toHaveLength(2);
    expect(mixed.search('опека', { filter: isForTeachers }).hits.map(({ id }) => id)).toEqual(['guardian']);
  });
});

describe('ranking', () => {
  test('a word in the title comes before the same word in a text', () => {
    const pack = packOf('en', [
      article('en', 'text', 'Something else', 'Call an interpreter'),
      article('en', 'title', 'Interpreter', 'Call somebody'),
    ]);
    expect(ids(pack, 'interpreter')).toEqual(['article/title', 'article/text']);
  });

  test('the word as it is written comes before another form of it', () => {
    const pack = packOf('en', [
      article('en', 'other', 'Other', 'Interpreters are called'),
      article('en', 'same', 'Same', 'Interpreter is called'),
    ]);
    expect(ids(pack, 'interpreter')).toEqual(['article/same', 'article/other']);
  });
});

describe('search words', () => {
  const groups = [
    { words: ['cop', 'police officer'], means: ['investigator'], find: [] },
    { words: ["won't talk", 'mute'], means: [], find: ['article/silence'] },
  ];
  const pack = packOf('en', [
    article('en', 'silence', 'The child is silent'),
    article('en', 'talk', 'A good talk', 'Talk slowly'),
    article('en', 'case', 'The case', 'The investigator leads it'),
    searchWords('en', groups),
  ]);

  test('an everyday word finds the word of the guide', () => {
    expect(ids(pack, 'cops')).toEqual(['article/case']);
  });

  test('what is denied is not searched for', () => {
    expect(ids(pack, 'the boy won’t talk')[0]).toBe('article/silence');
    expect(ids(pack, 'talk')).toEqual(['article/talk']);
  });

  test('a slip in an everyday word is corrected too', () => {
    expect(ids(pack, 'police oficer')).toEqual(['article/case']);
  });

  test('a group that names what is not there leads to nothing', () => {
    const broken = packOf('en', [
      searchWords('en', [{ words: ['mute'], means: [], find: ['article/gone'] }]),
    ]);
    expect(ids(broken, 'mute')).toEqual([]);
  });
});

describe('danger', () => {
  const danger = [
    { language: 'kk' as const, lines: ['өлгісі келеді', 'у ішті'], together: [] },
    {
      language: 'ru' as const,
      lines: ['хочет умереть', 'суицид', 'бьют сейчас'],
      together: [
        [
          ['нож', 'топор'],
          ['отец', 'отчим'],
        ],
      ],
    },
  ];
  const pack = packOf('kk', [
    article('kk', 'other', 'Суицид деген сөз', 'суицид суицид'),
    article('kk', DANGER, 'Төніп тұрған қауіп'),
    searchWords('kk', [], danger),
  ]);
  const index = buildSearchIndex(pack);

  test.each([
    'өлгісі келеді',
    'бала өлгісі келеді деп айтты',
    'суицид',
    'хочу умереть',
    'olgisi keledi',
    'его сегодня бьют',
    'отчим бегает с топором',
  ])('Help now comes first: %s', (query) => {
    const answer = index.search(query);
    expect(answer.danger).toBe(true);
    expect(answer.hits[0]?.id).toBe(DANGER);
    expect(answer.hits.filter(({ id }) => id === DANGER)).toHaveLength(1);
  });

  test('no filter hides it', () => {
    expect(index.search('өлгісі келеді', { filter: () => false }).hits.map(({ id }) => id)).toEqual([DANGER]);
  });

  test.each(['сөз', 'хочет есть', 'ish', 'келеді', 'бьют', 'топор', 'отец дома'])(
    'nothing is dangerous about %s',
    (query) => {
      expect(index.search(query).danger).toBe(false);
    },
  );
});

describe('what editors named', () => {
  const group = (words: string[], find: string[]) => ({ words, means: [], find });
  const pack = packOf('ru', [
    article('ru', 'changes', 'Разные рассказы'),
    article('ru', 'lawyer', 'Право на защиту'),
    article('ru', 'other', 'Другое', 'уезжает вечером'),
    searchWords('ru', [
      group(['меняет показания'], ['article/changes']),
      group(['без адвоката'], ['article/lawyer']),
    ]),
  ]);

  test.each([
    ['показания меняет', 'article/changes'],
    ['меняет показания уезжает вечером', 'article/changes'],
    ['опрос без адвоката', 'article/lawyer'],
    ['нет адвоката', 'article/lawyer'],
  ])('two words count either way round, beside others, and denied: %s', (query, key) => {
    expect(ids(pack, query)).toContain(key);
  });

  test('a Russian word is a little word only as it is written', () => {
    const texts = packOf('ru', [
      article('ru', 'evening', 'Первое', 'вечером'),
      article('ru', 'beaten', 'Второе', 'вечером били'),
    ]);
    expect(ids(texts, 'вечером били')).toEqual(['article/beaten']);
    expect(ids(texts, 'вечером были')).toHaveLength(2);
  });

  test('in English "hits" is not "his"', () => {
    const english = packOf('en', [article('en', 'blow', 'Hits'), article('en', 'his', 'Toys', 'his toys')]);
    expect(ids(english, 'hits')).toEqual(['article/blow']);
  });
});

describe('utterances to avoid', () => {
  const phrase: PhraseEntry = {
    kind: 'phrase',
    id: 'U54',
    revision: 1,
    language: 'en',
    review: 'draft',
    stale: false,
    hash: '0',
    type: 'NEG',
    also: [],
    situation: null,
    quality: 'avoid',
    ages: null,
    notFor: [],
    say: 'Didn’t you tell anyone?',
    why: 'A negative question',
    better: 'Who knows about this?',
    lawyerFirst: false,
    facts: [],
    sources: [],
  };

  test('are found with what to say instead', () => {
    const [hit] = buildSearchIndex(packOf('en', [phrase])).search('tell anyone').hits;
    expect(hit).toMatchObject({ key: 'phrase/U54', better: 'Who knows about this?' });
  });

  test('are found by what to say instead', () => {
    expect(ids(packOf('en', [phrase]), 'knows')).toEqual(['phrase/U54']);
  });

  test('are never found without it', () => {
    const { better: _, ...bare } = phrase;
    expect(ids(packOf('en', [bare]), 'tell anyone')).toEqual([]);
  });
});

describe('another script and other languages', () => {
  test('Uzbek in Cyrillic is Uzbek', () => {
    const pack = {
      ...packOf('uz', [article('uz', 'guardian', 'Васийлик органи', 'Тергов')]),
      language: 'uz-Cyrl' as 'uz',
    };
    expect(ids(pack, 'vasiylikka')).toEqual(['article/guardian']);
    expect(ids(pack, 'васийликни')).toEqual(['article/guardian']);
  });

  const russian = buildSearchIndex(packOf('ru', [article('ru', 'guardian', 'Органы опеки')]));
  const kazakh = buildSearchIndex(packOf('kk', [article('kk', 'help', 'Көмек')]));
  const indexes: Partial<Record<Language, SearchIndex>> = { ru: russian, kk: kazakh };
  const searchFrom = (own: Language, query: string) =>
    searchLanguages(own, async (language, exact) => indexes[language]?.search(query, { exact }));

  test('the others follow in the order of falling back, but not the same words in other letters', () => {
    expect(searchOrder('kk')).toEqual(['kk', 'ru', 'en', 'uz', 'uz-Cyrl']);
    expect(searchOrder('uz-Cyrl')).toEqual(['uz-Cyrl', 'ru', 'en', 'kk']);
  });

  test('where the reader’s language has nothing, another has its say', async () => {
    const answer = await searchFrom('kk', 'органы опеки');
    expect(answer?.hits.map(({ key, language }) => [key, language])).toEqual([['article/guardian', 'ru']]);
  });

  test('but only for what is written so', async () => {
    expect((await searchFrom('kk', 'оргны опеки'))?.hits).toEqual([]);
    expect(await searchFrom('en', 'nothing here')).toBeUndefined();
  });
});
