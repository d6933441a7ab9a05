import { uxList } from './ux-list.mjs';

/** A reporter of vitest: says at the end of the browser tests which checks of the editor are proved. */
export default class UxReporter {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const lines = uxList(tests.map((test) => ({ name: test.name, state: test.result().state })));
    console.log(['', ...lines, ''].join('\n'));
  }
}
