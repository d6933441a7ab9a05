/**
 * How many tests of a vitest report passed and failed. A file that could not be read counts as one failure, and so does a run that ended
 * badly for a reason that no test shows (an error outside any test, no report at all).
 */
export function countVitest(readReport, exitCode) {
  let report;
  try {
    report = readReport();
  } catch {
    return { passed: 0, failed: 1 };
  }
  const results = report.testResults.flatMap((file) => file.assertionResults);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const unread = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  const failed = results.filter(isFailed).length + unread;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

const isFailed = ({ status }) => status === 'failed';
