/** Role codes: who is reading. Source: section 0.1 of the content brief. */
export const ROLES = ['POL', 'PRO', 'LAW', 'EDU', 'SOC', 'PSY', 'LOC', 'COM'] as const;
export type Role = (typeof ROLES)[number];

/** Context codes: what is true of the child and of the meeting. */
export const CONTEXTS = ['VIC', 'WIT', 'CCL', 'RET', 'DIS', 'INT', 'SV', 'REM'] as const;
export type Context = (typeof CONTEXTS)[number];

/** What the child is to the case; several at once are possible. */
export const STANDINGS = ['VIC', 'WIT', 'CCL'] as const satisfies readonly Context[];

/** What else is true of the child or the meeting. */
export const CIRCUMSTANCES = ['RET', 'DIS', 'INT', 'SV', 'REM'] as const satisfies readonly Context[];

/** Roles that may lead a formal interview. Source: section 0.1 of the content brief (LEAD). */
export const LEAD_ROLES = ['POL', 'PRO', 'PSY'] as const satisfies readonly Role[];

/** Roles that receive a disclosure and never question. Source: sections 4 and 8.3 of the content brief. */
export const RECEIVING_ROLES = ['EDU', 'COM'] as const satisfies readonly Role[];

/** Developmental age, in years. */
export const AGE_BANDS = ['3-5', '6-8', '9-12', '13-15', '16-17'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Age by law, kept apart from the band. Source: section 5.0 of the content brief. */
export const LEGAL_AGES = ['under-14', '14-15', '16-17'] as const;
export type LegalAge = (typeof LEGAL_AGES)[number];

/** The three checklists, each with its stages in the order in which they are worked through. */
export const STAGES = {
  before: [
    'safety',
    'planning',
    'team',
    'legal-standing',
    'child-profile',
    'interpreter',
    'information-and-consent',
    'room-and-equipment',
    'remote',
    'self',
  ],
  during: [
    'throughout',
    'introduction',
    'rights-and-safety',
    'ground-rules',
    'rapport',
    'practice',
    'transition',
    'free-account',
    'exploring',
    'breaks',
    'closure',
  ],
  after: ['safety-after', 'handover', 'referral', 'record', 'team', 'rights-and-safety', 'own-care'],
} as const;
export type Phase = keyof typeof STAGES;
export const PHASES = Object.keys(STAGES) as Phase[];
export type Stage = (typeof STAGES)[Phase][number];

/** What a prompt is for. */
export const PROMPT_STAGES = [
  'rapport',
  'information',
  'rights',
  'ground-rules',
  'truth',
  'practice',
  'transition',
  'invitation',
  'follow-up',
  'clarification',
  'support',
  'silence',
  'distress',
  'break',
  'safety',
  'closing',
] as const;
export type PromptStage = (typeof PROMPT_STAGES)[number];

/** Why an item may be left out; a hard stop takes none. Source: section 4 of the content brief. */
export const SKIP_REASONS = ['emergency', 'law', 'no-resource'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Lists that belong to a role, whatever the role of their items. */
export const SHORTCUTS = ['educator', 'first-patrol', 'defence-lawyer', 'guardianship', 'community'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Types of question and of utterance. Source: section 2.2 of the content brief. */
export const QUESTION_TYPES = [
  ...(['INV', 'CUE', 'TSEG', 'EPI', 'FAC', 'SUP', 'DIR', 'CLAR', 'OPT-YN', 'OPT-FC', 'TRANS'] as const),
  ...(['GROUND', 'BREAK', 'CLOSE', 'SUG', 'TAG', 'NEG', 'MULTI', 'WHY', 'DYKR', 'FAUX', 'RECAST'] as const),
  ...(['PRN', 'ABS', 'NUM', 'REP', 'IMAG', 'COER', 'BLAME', 'IDEO'] as const),
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What to say, what needs care, what to avoid. */
export const QUALITIES = ['good', 'care', 'avoid'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Moments that an utterance belongs to beside its type. */
export const SITUATIONS = ['CCL', 'PROMISE', 'ASK/TELL', 'INTERP', 'RUSH', 'REMOTE', 'EDU', 'OATH'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Countries whose law and phone numbers the guide carries. */
export const COUNTRIES = ['KZ', 'UZ'] as const;
export type Country = (typeof COUNTRIES)[number];

/** How far a text has been checked by a named professional body. */
export const REVIEWS = ['draft', 'reviewed', 'approved'] as const;
export type Review = (typeof REVIEWS)[number];

/** Support conversation and formal interview stay visibly apart; some topics serve both. */
export const CONVERSATIONS = ['support', 'formal', 'both'] as const;
export type Conversation = (typeof CONVERSATIONS)[number];

/** The groups articles are listed in, by need. */
export const TOPICS = ['danger', 'hard-moments', 'understanding', 'situations', 'rules', 'yourself'] as const;
export type Topic = (typeof TOPICS)[number];

/** What a number is for; the order is the order of calling in danger. */
export const HELPLINE_PURPOSES = ['emergency', 'ambulance', 'police', 'fire', 'support'] as const;
export type HelplinePurpose = (typeof HELPLINE_PURPOSES)[number];
