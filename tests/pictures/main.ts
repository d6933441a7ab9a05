import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProduct } from '../product/start-product.js';
import { artifacts, launchBrowser } from '../support/browser.js';
import { albumPage } from './album-page.js';
import { createCamera, type Picture } from './camera.js';
import { walkMissedCall } from './walk-missed-call.js';

/**
 * `pnpm pictures`: the missed call from the first page to the record in the CRM, on practice accounts, as people see it. Every page is taken in
 * both languages, on a desk and on a phone, light and dark, and lies under tests/.artifacts/pictures for whoever looks; docs/screens shows
 * each language and size in one theme.
 */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const albums: Picture[][] = [];
const browser = await launchBrowser();
try {
  await Promise.all([folder, join(artifacts, 'pictures')].map((each) => rm(each, { recursive: true, force: true })));
  for (const language of ['en', 'fr'] as const) {
    const product = await startProduct({ withOwner: false });
    const { take, album } = createCamera(
      folder,
      language,
      ({ size, scheme }) => (size === 'desk') === (scheme === (language === 'en' ? 'light' : 'dark')),
    );
    try {
      await walkMissedCall({ browser, product, language, camera: take });
    } finally {
      await product.remove();
    }
    albums.push(album);
  }
  await writeFile(join(folder, 'README.md'), albumPage(albums));
} finally {
  await browser.close();
}
process.exit(0);
