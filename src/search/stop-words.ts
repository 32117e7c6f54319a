import { keysOf, surfaceOf } from './normalise';
import type { SearchLanguage } from './search-language';

/** As `WordTerms` has it. */
interface RoleWord {
  surface: string;
  keys: string[];
}

/** What a word does in a question. */
export interface WordRoles {
  /** What the other questions are asked with. */
  namesOf(word: RoleWord): string[];
  /** Says nothing of the matter: what, in, my. */
  isStop(key: string): boolean;
  /** Says nothing alone and much beside another word: "does not talk", "wants to die", "where to report". */
  linkOf(key: string): Link | undefined;
  /** Names a child or a talk with one: the question belongs to this guide, and nothing more is said. */
  isTheme(key: string): boolean;
}

const LINKS = ['not', 'want', 'where', 'why', 'who', 'how', 'howMuch'] as const;
/** `now` links words of danger only: elsewhere it says nothing. */
export type Link = (typeof LINKS)[number] | 'now';

type WordLists = Record<Link | 'stop' | 'now' | 'theme', string>;

const LISTS: Record<SearchLanguage, WordLists> = {
  en: {
    now: `now tonight today currently immediately tomorrow`,
    stop: `suddenly always often sometimes during between away immediately first next a an the and or but if then so of to in on at by for from with as about into over after before during while until is are was were be been being am do does did doing done have has had having i me my we us our you your he him his she her it its they them their this that these those there here what which when can could should would may might must will shall just also very too some all each every such than only own same more most other one get got gets go goes going make let im ive id youre hes shes theyre thats whats please need needs supposed thing things something someone way ok anything really like now still s t re ll ve d m up out off`,
    not: `not without no never none cannot cant wont dont doesnt didnt isnt arent wasnt werent couldnt wouldnt shouldnt hasnt havent nothing`,
    want: `want wants wanted wanting wanna wish wishes wished`,
    where: `where`,
    why: `why`,
    who: `who whom whose nobody anyone anybody`,
    how: `how`,
    howMuch: `long many much`,
    theme: `child childs children kid kids boy boys girl girls teen teens teenager teenagers pupil pupils student students minor minors adolescent toddler son daughter schoolboy schoolgirl interview interviews interviewing interviewed conversation conversations talk talks talking speak speaking meeting`,
  },
  ru: {
    now: `сейчас сегодня теперь немедленно срочно завтра прямо`,
    stop: `вдруг внезапно часто иногда сразу время случае если может ли больше первый сначала и в во на с со к ко о об обо от до из за по под над при про для у а но да же ли бы то так что чем чего чему чём когда какой какая какое какие какого каким каком какую чей если или либо это этот эта эти этого этой этом этому тот та те того той том тому тех там тут здесь вот он она оно они его её ей ему им их ними ним ней нему него неё нее мне меня мной я мы нас нам ты тебя тебе вы вас вам ваш наш мой моя моё мои свой своя своё свои своего своей своим своему себя себе собой сам сама сами сама быть был была было были есть будет будут надо нужно можно должен должна должны следует делать сделать делаю делает поступить уже ещё еще только даже очень более все всё весь всех всем всегда потом тогда теперь сейчас чтобы потому поэтому ну мочь может могу можем правильно именно тоже также через между перед после пока который которая которое которые которого которой которому которым которых подскажите пожалуйста помогите`,
    not: `не без нет ни нельзя никак никогда ничего никого`,
    want: `хочет хочу хотят хотел хотела хотели хотеть хочется захотел захотела мечтает собирается желает`,
    where: `где куда откуда`,
    why: `почему зачем отчего`,
    who: `кто кого кому кем никому`,
    how: `как`,
    howMuch: `сколько`,
    theme: `ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях ребята ребят малыш малыша малышу мальчик мальчика мальчику девочка девочки девочке девочку подросток подростка подростку подростком подростки ученик ученика ученику ученица ученицы ученики школьник школьника школьнику несовершеннолетний несовершеннолетнего сын сына дочь дочка дочери чадо беседа беседы беседу беседе беседой бесед беседовать разговор разговора разговоре разговору разговоры разговаривать поговорить говорить`,
  },
  kk: {
    now: `қазір бүгін дәл ертең`,
    stop: `кенет бірден жиі кейде барысында алдымен және мен пен бен менен әрі бірақ немесе әлде не ма ме ба бе па пе да де та те үшін туралы жайлы жайында сияқты деп деген дейін кейін соң бұрын қандай қашан нені егер онда бұл осы ол сол мына ана олар оның оны оған бұны бұған мұны біз сіз сен менің маған мені сізге өз өзі өзім болса болады болды болған болып бола бар екен еді емес пе керек қажет істеу істеймін істейміз істейді жасау жасаймын қылу қыламын қыламыз қылам істеуім істейін ғана тағы енді қазір өте барлық бәрі бір әр кез кезде кезінде жатыр отыр тұр жүр отырса жатса тұрса кетсе кетті кеткен кетіпті көмектесіңіз айтыңызшы мүмкін шығар`,
    not: `емес жоқ ешқашан ештеңе ешнәрсе келмейді келмесе келмей бермейді бермесе бермей алмайды келмейтін бермейтін алмайтын`,
    want: `келеді келсе қалайды тілейді`,
    where: `қайда қайдан қай`,
    why: `неге неліктен неден`,
    who: `кім кімді кімге кіммен кімнен ешкімге`,
    how: `қалай`,
    howMuch: `қанша неше қаншама`,
    theme: `бала баланы баланың балаға балада баладан баламен балам балалар балаларды балаларға балалардың балалармен қыз қызды қызға ұл ұлды ұлға жасөспірім жасөспірімге жасөспіріммен оқушы оқушыны оқушыға оқушымен бүлдіршін сәби сұхбат сұхбатта сұхбатты сұхбаттың сұхбаттан әңгіме әңгімеде әңгімені әңгімелесу сөйлесу сөйлесуге сөйлессем сөйлесемін сөйлесеміз сөйлесе кездесу`,
  },
  uz: {
    now: `hozir bugun hoziroq ertaga`,
    stop: `birdan birdaniga toʻsatdan tez-tez baʼzan paytida davomida avvalo narsa va bilan ham yoki lekin ammo biroq uchun haqida toʻgʻrisida kabi deb degan keyin soʻng oldin avval qaysi qachon nima nimani nimadan agar unda bu shu u oʻsha ular uni unga uning buni bunga biz siz sen men meni menga mening sizga oʻz oʻzi oʻzim boʻlsa boʻladi boʻldi boʻlgan boʻlib bor ekan edi emas kerak lozim zarur qilish qilaman qilamiz qilay qiladi qilsa qilishim qilishimiz mumkin faqat yana endi hozir juda barcha hamma har bir paytda paytida da ga ni bering ayting iltimos mi chi ku esa hali`,
    not: `emas yoʻq hech qachon hechqachon bermayapti bermaydi bermasa istamayapti istamaydi istamasa xohlamaydi xohlamayapti xohlamasa kelmayapti kelmaydi kelmasa olmayapti olmaydi kelmayotgan xohlamayotgan istamayotgan bermayotgan olmayotgan`,
    want: `xohlaydi xohlayapti xohlasa istaydi istayapti istasa istayman xohlayman moqchi`,
    where: `qayerda qayerga qayerdan qayer`,
    why: `nega nimaga`,
    who: `kim kimni kimga kimning kimdan`,
    how: `qanday qanaqa`,
    howMuch: `qancha nechta necha`,
    theme: `bola bolani bolaning bolaga bolada boladan bolam bolalar bolalarni bolalarga bolalarning qiz qizni qizga oʻgʻil oʻgʻilni oʻgʻlim qizim oʻsmir oʻsmirni oʻsmirga oʻsmirlar oʻquvchi oʻquvchini oʻquvchiga oʻquvchim goʻdak suhbat suhbatda suhbatni suhbatga suhbatdan suhbatning gaplashish gaplashaman gaplashsam gaplashishga gapirish gaplashamiz suhbatlashish`,
  },
};

/** The roles of words of a language, by their key, so that they hold in every script. */
export function wordRoles(language: SearchLanguage | undefined): WordRoles {
  const lists = language && LISTS[language];
  const keys = (list: string | undefined) => keysOfList(list, language);
  const stop = keys(lists?.stop);
  const links = LINKS.map((link) => ({ link, keys: keys(lists?.[link]) }));
  const now = keys(lists?.now);
  const theme = keys(lists?.theme);
  const plain = language === 'uz' ? withoutQuestion : (key: string) => key;
  return {
    namesOf: (word) => namesOf(word, language),
    isStop: (key) => [stop, now].some((list) => list.has(key) || list.has(plain(key))),
    linkOf: (key) => links.find((list) => list.keys.has(key))?.link,
    isTheme: (key) => theme.has(key) || theme.has(plain(key)),
  };
}

/** The same for words of danger: that it happens now or tonight makes the difference there. */
export function dangerRoles(language: SearchLanguage | undefined): WordRoles {
  const roles = wordRoles(language);
  const now = keysOfList(language && LISTS[language].now, language);
  return {
    ...roles,
    isStop: (key) => roles.isStop(key) && !now.has(key),
    linkOf: (key) => (now.has(key) ? 'now' : roles.linkOf(key)),
  };
}

function keysOfList(list: string | undefined, language: SearchLanguage | undefined): Set<string> {
  const words = list?.trim().split(/\s+/) ?? [];
  const written = words.map((word) => surfaceOf(word, language));
  return new Set(
    written.flatMap((surface) => {
      const keys = keysOf(surface, language);
      return [...keys, ...namesOf({ surface, keys }, language)];
    }),
  );
}

/** Russian in its own letters is looked up as it is written: in keys «били» would be «были», and «нее» «не». */
function namesOf({ surface, keys }: RoleWord, language: SearchLanguage | undefined): string[] {
  const isWritten = language === 'ru' && /\p{Script=Cyrillic}/u.test(surface);
  return isWritten ? [surface.replaceAll('ё', 'е')] : keys;
}

/** In Uzbek the question is a suffix: kerakmi is kerak. */
const withoutQuestion = (key: string): string => key.replace(/mi$/, '');
