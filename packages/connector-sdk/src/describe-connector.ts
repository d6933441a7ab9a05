import { checkConnector } from './check-connector.js';
import type { ConnectorDefinition } from './connector.js';

/** What vitest exports under these names; handed in, so that the SDK depends on no test tool. */
export type TestTools = { describe(name: string, body: () => void): unknown; it(name: string, body: () => void): unknown };

/** One test per trigger and action: `describeConnector(connector, { describe, it })` is the whole first test file of a connector. */
export const describeConnector = (connector: ConnectorDefinition, { describe, it }: TestTools): void => {
  describe(`connector ${connector.name}`, () => {
    const findings = checkConnector(connector);
    const parts = [...connector.triggers.map(({ name }) => `triggers.${name}`), ...connector.actions.map(({ name }) => `actions.${name}`)];
    const belongs = (at: string, part: string) => at === part || at.startsWith(`${part}.`);
    const test = (name: string, wanted: (at: string) => boolean) =>
      it(name, () => {
        const problems = findings.filter(({ at }) => wanted(at)).map(({ at, problem }) => `${at} ${problem}`);
        if (problems.length > 0) throw new Error(problems.join('\n'));
      });
    test('says who it is and how to connect', (at) => !parts.some((part) => belongs(at, part)));
    for (const part of parts) test(`${part} keeps its own promises`, (at) => belongs(at, part));
  });
};
