/** The smallest parts of the shapes of source files. Messages complete the sentence "expected …". */
import { z } from 'zod';
import { CONTEXTS } from '../src/model/vocabulary';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
export const factId = z
  .string()
  .regex(/^[A-Z]{2}-[0-9]{2,3}$/, 'the country and a number, for example KZ-07');
export const revision = z.int().min(1, 'a whole number from 1');
export const isoDate = z.iso.date('a date as "2021-09-08", or null').nullable();
export const plain = z.string().min(1, 'a text');

export function unique<T extends z.ZodType>(item: T) {
  return z.array(item).refine((list) => new Set(list).size === list.length, 'every value only once');
}

export function some<T extends z.ZodType>(item: T) {
  return z.array(item).min(1, 'at least one');
}

export const sourceIds = unique(id).min(1, 'at least one id of guides/sources.yaml');

/** An id of a checklist item, for example B07. */
export const itemNumber = z.string().regex(/^[BDA][0-9]{2,3}$/, 'a letter and a number, for example B07');

export const contexts = unique(z.enum(CONTEXTS)).default([]);

/** True when left out means no. */
export const flag = z.boolean().default(false);
