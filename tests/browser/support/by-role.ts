import type { Locator, Page } from 'playwright-core';

/** What a person reads, by role and accessible name, on a page or on a part of it. */
type On = Page | Locator;

export const button = (on: On, name: string | RegExp): Locator => on.getByRole('button', { name });
export const link = (on: On, name: string | RegExp): Locator => on.getByRole('link', { name });
export const field = (on: On, name: string | RegExp): Locator => on.getByRole('textbox', { name });

/** A step on the canvas or in the outline, whose name says its place: `Step 2 of 5, …`. */
export const step = (on: On, number: number): Locator => button(on, new RegExp(`^(Step|Étape) ${number} (of|sur) \\d+`));

/** Waits until it (or the first of them) can be seen. */
export const seen = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });
export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' });
