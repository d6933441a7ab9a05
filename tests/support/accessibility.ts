import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** Every violation of WCAG 2.2 A and AA on the page as it stands, one line each: rule, what it asks, the elements. */
export async function violationsOf(page: Page, which: keyof typeof rules = 'all'): Promise<string[]> {
  // Evaluated from outside, so that the page's own strict policy need not allow it.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await checker.run({ runOnly: { ...runOnly, values: [...runOnly.values] } })).violations;
  }, rules[which]);
  return found.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.replaceAll(/\s+/g, ' ')})`);
    return `${id}: ${help}: ${elements.slice(0, 4).join(' | ')}${nodes.length > 4 ? ` and ${nodes.length - 4} more` : ''}`;
  });
}
