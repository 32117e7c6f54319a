import { useInterface } from '../i18n/interface-language';
import type { progressOf } from '../model/progress';

/**
 * How far a list has come, in words, so that no bar has to be read. One string: of several pieces a browser that
 * translates the page, or a screen reader, may go on with the old ones.
 */
export function ProgressLine({
  all,
  done,
  skipped,
  notApplicable,
  criticalLeft,
}: ReturnType<typeof progressOf>) {
  const { t } = useInterface();
  const words = [
    t('progress.done', { done, all }),
    skipped > 0 && t('progress.skipped', { skipped }),
    notApplicable > 0 && t('progress.notApplicable', { notApplicable }),
    criticalLeft > 0 ? t('progress.criticalLeft', { criticalLeft }) : t('progress.criticalDone'),
  ];
  return (
    <p className="progress-words" role="status">
      {words.filter(Boolean).join(' · ')}
    </p>
  );
}
