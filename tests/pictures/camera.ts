import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { artifacts } from '../support/browser.js';

/** Takes a page as it stands, four times: on a desk and on a phone, light and dark. Leaves it light and on the desk. */
export type Camera = (page: Page, caption: string, use?: 'shown' | 'looked at') => Promise<void>;
/** A caption, and the files that show it: paths below the folder. */
export type Picture = { caption: string; files: string[] };
type Seat = { size: keyof typeof sizes; scheme: 'light' | 'dark' };

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const seats: Seat[] = [
  { size: 'desk', scheme: 'light' },
  { size: 'desk', scheme: 'dark' },
  { size: 'phone', scheme: 'light' },
  { size: 'phone', scheme: 'dark' },
];
/** Of 100. WebP keeps letters sharp at a third of the size of PNG. */
const QUALITY = 66;
/** Milliseconds in which a page has found its place after its size or theme changed. */
const SETTLED = 400;

/**
 * All pictures are kept under tests/.artifacts, to be looked at; those for the seats that `isShown` also in `folder`, and answered in
 * `album` in the order in which they are taken.
 */
export function createCamera(folder: string, language: string, isShown: (seat: Seat) => boolean): { take: Camera; album: Picture[] } {
  const album: Picture[] = [];
  let taken = 0;
  const take: Camera = async (page, caption, use = 'shown') => {
    taken += 1;
    const picture: Picture = { caption, files: [] };
    const camera = await page.context().newCDPSession(page);
    for (const seat of seats) {
      await page.setViewportSize(sizes[seat.size]);
      await page.emulateMedia({ colorScheme: seat.scheme });
      await page.waitForTimeout(SETTLED);
      const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
      const file = join(language, `${String(taken).padStart(2, '0')}-${slug(caption)}-${seat.size}-${seat.scheme}.webp`);
      await keep(join(artifacts, 'pictures', file), data);
      if (use === 'looked at' || !isShown(seat)) continue;
      await keep(join(folder, file), data);
      picture.files.push(file);
    }
    if (picture.files.length > 0) album.push(picture);
    await camera.detach();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(sizes.desk);
    await page.waitForTimeout(SETTLED);
  };
  return { take, album };
}

const slug = (caption: string): string =>
  caption
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

async function keep(path: string, base64: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, Buffer.from(base64, 'base64'));
}
