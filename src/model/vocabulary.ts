/** Role codes: who is reading. Source: section 0.1 of the content brief. */
export const ROLES = ['POL', 'PRO', 'LAW', 'EDU', 'SOC', 'PSY', 'LOC', 'COM'] as const;
export type Role = (typeof ROLES)[number];

/** Context codes: what is true of the child and of the meeting. */
export const CONTEXTS = ['VIC', 'WIT', 'CCL', 'RET', 'DIS', 'INT', 'SV', 'REM'] as const;
export type Context = (typeof CONTEXTS)[number];

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
