/**
 * How many tests of a vitest report passed and failed. A file that could not be read counts as one failure, and so does a run that ended
 * badly for a reason that no test shows (an error outside any test, no report at all). `failures` names them.
 */
export function countVitest(readReport, exitCode) {
  let report;
  try {
    report = readReport();
  } catch {
    return { passed: 0, failed: 1, failures: ['no report'] };
  }
  const results = report.testResults.flatMap((file) => file.assertionResults);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const unread = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const failures = [...unread.map(({ name }) => name), ...results.filter(isFailed).map(({ fullName }) => fullName)];
  if (failures.length === 0 && exitCode !== 0) failures.push('an error outside any test');
  return { passed, failed: failures.length, failures };
}

const isFailed = ({ status }) => status === 'failed';
