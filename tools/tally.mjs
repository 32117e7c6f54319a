// Counts tests from the reports of their runners. Only a test that ran and passed at once counts as passed.

/**
 * The JSON report of vitest. A file that could not be loaded counts as one failed test.
 * Undefined stands for a report that was never written.
 */
export function tallyUnit(report) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  return { passed, failed: report.numTotalTests - passed + broken.length };
}

/** The JSON report of Playwright. Skipped and flaky tests count as failed; so does an error outside the tests. */
export function tallyBrowser(report) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}

/** A runner that failed though its report shows no failure, or that ran nothing at all, counts as one failed test. */
export function withExitCode({ passed, failed }, code) {
  const isHidden = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isHidden ? 1 : failed };
}

/** The last line of `npm test`. */
export function tallyLine(tallies) {
  const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** The line before the last of `npm test`: how long each part took. */
export function minutesLine(parts) {
  const total = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const all = [...parts, { title: 'in all', seconds: total }];
  const cells = all.map(({ title, seconds }) => `${title.toLowerCase()} ${(seconds / 60).toFixed(1)}`);
  return `Minutes: ${cells.join(' · ')}`;
}
