import { describe, expect, it } from 'vitest';
import { findClosedForm } from '../../compiler/closed-forms';
import type { WrittenLanguage } from '../../src/model/languages';

/** From the house terms (2.2): how an invitation sounds, and how it must not sound. */
const OPEN: Record<WrittenLanguage, string[]> = {
  en: [
    'What happened?',
    'Tell me everything that happened.',
    'If I say you are 30 years old, what do you say?',
    'Who is “Ata”?',
    'You said “he was bad”. What did he do?',
    'Show me with this card if you want to stop.',
    'If I get something wrong, tell me.',
    'Do what feels right. I am here.',
    'You said “did he come?”. Tell me about that.',
  ],
  ru: [
    'Что было потом?',
    'О чём ты хочешь спросить меня?',
    'Что вы можете сделать, если не хотите отвечать?',
    'Ты говоришь: «домик». Расскажи про это.',
    'Если я ошибусь, поправь меня.',
    'Как тебе было, когда это случилось?',
    'Чей это был телефон?',
  ],
  kk: [
    'Не болғанын басынан аяғына дейін айтып берші.',
    'Содан кейін не болды?',
    'Ары қарай ше?',
    'Менен не сұрағың келеді?',
    'Қандай сұрағың бар?',
    'Шамалап айтпай-ақ қой.',
    'Сәлеметсіз бе, Айгүл! Не істегенді жақсы көресің?',
    'Сен «келді ме» дедің. Осы туралы айтып берші.',
    'Кімдер болды?',
    'Бұл қай жерде болды?',
    'Ол қашан келді?',
  ],
  uz: [
    'Nima boʻlganini boshidan oxirigacha gapirib ber.',
    'Keyin nima boʻldi?',
    'Undan keyin-chi?',
    'Mendan nimani soʻramoqchisan?',
    'Qanday savollaring bor?',
    'Senga nima tushunarsiz boʻldi?',
    'Kim-kim bor edi?',
    'Uning ismi nima edi?',
    'Qayerda edingiz?',
    'U qachon keldi?',
  ],
};

const CLOSED: Record<WrittenLanguage, string[]> = {
  en: [
    'Did he hurt you?',
    'Didn’t you tell anyone?',
    'So, was it your uncle?',
    'After that, did he leave?',
    'Can you tell me what happened?',
    'Do you remember where you were?',
    'You were scared, weren’t you?',
    'He is your friend, right?',
    'Tell me if he touched you.',
    'Tell me, was it at night?',
    'You were scared?',
  ],
  ru: [
    'Было ли тебе страшно?',
    'Не было ли там кого-нибудь?',
    'Можешь рассказать, что было?',
    'Ты помнишь, где это было?',
    'Он тебя бил, да?',
    'Тебе было страшно, правда?',
    'Тебе было страшно?',
    'Там кто-нибудь был?',
    'Вопросы есть?',
  ],
  kk: [
    'Айтып бере аласың ба?',
    'Бірдеңе болды ма?',
    'Басқа ештеңе болған жоқ па?',
    'Ол ұрды ма екен?',
    'Тағы бірдеңе есіңде ме?',
    '«Үйшік» дедің ғой, солай ма?',
    'Сен қорықтың, солай емес пе?',
    'Сен қорықтың ғой?',
    'Сен қорқып кеттің, ә?',
    'Дұрыс айттым ба?',
    'Сұрағың бар ма?',
    'Сен қашып кеттің?',
    'Ол қайтып келді?',
  ],
  uz: [
    'Aytib bera olasanmi?',
    'Biror narsa boʻldimi?',
    'Boshqa hech narsa boʻlmadimi?',
    'Keyin u ketdimi?',
    'Qoʻrqdingiz, shundaymi?',
    '«Chayla» deding-ku, shundaymi?',
    'Esingizdamikan?',
    'Qoʻrqib ketdingiz-a?',
    'Toʻgʻri aytdimmi?',
    'Ichkaridami yoki tashqarida?',
    'U yerda hech kim yoʻq edi?',
    'Qaytib keldi?',
  ],
};

const cases = (texts: Record<WrittenLanguage, string[]>) =>
  Object.entries(texts).flatMap(([language, list]) =>
    list.map((text) => [text, language as WrittenLanguage] as const),
  );

describe('open questions and invitations', () => {
  it.each(cases(OPEN))('%s', (text, language) => {
    expect(findClosedForm(text, language)).toBeUndefined();
  });
});

describe('closed and leading forms', () => {
  it.each(cases(CLOSED))('%s', (text, language) => {
    expect(findClosedForm(text, language)).toBeDefined();
  });

  it('names the sentence alone', () => {
    expect(findClosedForm('I am here. Was it dark? Tell me.', 'en')).toBe('Was it dark?');
  });
});
