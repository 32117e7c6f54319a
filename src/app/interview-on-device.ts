import type { InterviewState } from '../model/interview-state';

/** Whether something of an interview is on the device, as far as it is known: also one that nobody continues here. */
export const isOnDevice = ({ phase }: InterviewState): boolean => phase !== 'unknown' && phase !== 'none';
