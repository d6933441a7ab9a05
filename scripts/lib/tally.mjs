/**
 * Runs stages one after the other, keeps their counts and times, and prints them, with the names of what failed; the last line is
 * `N passed, N failed`.
 */
export function createTally(print = console.log) {
  const stages = [];
  return {
    async stage(name, work) {
      print(`\n── ${name}`);
      const start = performance.now();
      const counts = await work().catch((error) => {
        print(error instanceof Error ? error.message : String(error));
        return { passed: 0, failed: 1 };
      });
      stages.push({ name, seconds: (performance.now() - start) / 1000, ...counts });
    },
    print() {
      print('');
      for (const { name, passed, failed, seconds, failures = [] } of stages) {
        print(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
        for (const each of failures) print(`    ✗ ${each}`);
      }
      const sum = (key) => stages.reduce((total, stage) => total + stage[key], 0);
      if (sum('failed') > 0) process.exitCode = 1;
      print(`${sum('passed')} passed, ${sum('failed')} failed`);
    },
  };
}
