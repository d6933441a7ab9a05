/** The checks of the editor that a browser test proves, by number. Their sentences are the names of the tests. */
const numbers = Array.from({ length: 44 }, (_, index) => `UX-${String(index + 1).padStart(2, '0')}`);

/**
 * One line for each check: ✓ when all its tests passed; ✗ with what is missing when one failed, was skipped or does not exist.
 * `tests` are `{ name, state }` as vitest knows them; a name begins with its number, `UX-07: …`.
 */
export function uxList(tests) {
  const lines = numbers.map((number) =>
    lineOf(
      number,
      tests.filter(({ name }) => name.startsWith(`${number}:`)),
    ),
  );
  const proved = lines.filter((line) => line.startsWith('✓')).length;
  return [...lines, `${proved} of ${numbers.length} checks proved.`];
}

function lineOf(number, tests) {
  if (tests.length === 0) return `✗ ${number}: no test of this number was run`;
  const bad = tests.find(({ state }) => state === 'failed') ?? tests.find(({ state }) => state !== 'passed');
  if (bad) return `✗ ${bad.name} (${bad.state})`;
  return `✓ ${tests[0].name}`;
}
