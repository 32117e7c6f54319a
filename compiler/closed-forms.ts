import type { WrittenLanguage } from '../src/model/languages';

/**
 * Closed and leading forms by language, from the content brief (2.2, language tip) and the house terms (2.3).
 * A question is closed when it has the particle or the word order of a yes-or-no question, when it ends in a
 * tag, or when it has no question word at all, as by mere intonation.
 */
interface ClosedForms {
  /** Particles, tags and beginnings. */
  patterns: RegExp[];
  /** Who, what, where. Words of the same stem that ask nothing are left out. */
  questionWord: RegExp;
}

const FORMS: Record<WrittenLanguage, ClosedForms> = {
  en: {
    patterns: [
      /(?:^|[,:;—]\s*)(?:(?:and|so|but|then|please)\s+)?(?:did|do|does|was|were|is|are|am|have|has|had|can|could|will|would|shall|should|may|might|must)(?:n’t)?\s[^?]*\?/iu,
      /,\s*(?:right|yes|no|ok|okay|correct|true)\s*\?/iu,
      /\b(?:tell|say|show)(?:\s+me)?\s+(?:if|whether)\s+(?:he|she|they|it|this|that|some\w+|any\w+)\b/iu,
    ],
    questionWord: /\b(?:what|who|whom|whose|which|where|when|how|why)\b/iu,
  },
  ru: {
    patterns: [
      /(?<!\p{L})ли(?!\p{L})/iu,
      /,\s*(?:да|так|так ведь|ведь так|верно|правда|правильно|хорошо|ладно)\s*\?/iu,
      /(?:^|[,:;—]\s*)(?:(?:а|и|ты|вы)\s+)?(?:можешь|можете|помнишь|помните|знаешь|знаете|не хочешь|не хотите)(?!\p{L})[^?]*\?/iu,
    ],
    questionWord:
      /(?<!\p{L})(?:кто|кого|кому|кем|ком|что|чего|чему|чем|чём|где|куда|откуда|когда|как|как(?:ой|ая|ое|ие|ого|ую|им|ими|их|ом)|сколько|почему|зачем|че(?:й|го)|чь[яеию])(?!\p{L}|-то|-нибудь|-либо)/iu,
  },
  kk: {
    patterns: [
      // The greeting сәлеметсіз бе asks nothing.
      /(?<!сәлеметсі[ңз]\s)(?<!\p{L})(?:ма|ме|ба|бе|па|пе)(?:\s+екен)?(?=\s*[?,])/iu,
      /(?<!\p{L})(?:ғой|шығар|ә|иә)\s*\?/iu,
    ],
    questionWord:
      /(?<!\p{L})(?:не(?!месе|гіз)\p{L}*|кім(?!дір)\p{L}*|қай(?:да\p{L}*|сы\p{L}*)?|(?:қалай|қандай|қанша|қашан)\p{L}*|ше)(?!\p{L})/iu,
  },
  uz: {
    patterns: [
      /\p{L}mi(?:kan|kin|di|san|siz|man|miz)?(?=\s*\?|\s*,[^.?!]*\?|\s+yoki\s)/iu,
      /\p{L}-(?:a|ku|da)\s*\?/iu,
    ],
    questionWord:
      /(?<!\p{L}|hech\s)(?:(?:nima|kim)(?!dir)\p{L}*|qay(?:si\p{L}*|er\p{L}*|da\p{L}*)?|(?:qanday|qanaqa|qancha|qachon|nech|nega|qani)\p{L}*)(?!\p{L})|-chi\s*\?/iu,
  },
};

const SENTENCE = /[^.?!…]+[.?!…]*/gu;
/** Words of a child that the adult quotes are not the adult's question. */
const QUOTED = /«[^«»]*»|“[^“”]*”/gu;

/** The first sentence of a text that is closed or leading, or undefined. */
export function findClosedForm(text: string, language: WrittenLanguage): string | undefined {
  const { patterns, questionWord } = FORMS[language];
  const sentences = (text.replaceAll(QUOTED, 'X').match(SENTENCE) ?? []).map((it) => it.trim());
  return sentences.find(
    (sentence) =>
      patterns.some((pattern) => pattern.test(sentence)) ||
      (sentence.endsWith('?') && !questionWord.test(sentence)),
  );
}
