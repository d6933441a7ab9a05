import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type SharedProduct, startSharedProduct } from './start-shared-product.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for the product that all of them share. */
    productDoor: string;
  }
}

/**
 * One product for all browser tests that do not need an empty installation. It starts when the first file asks for it, so that a file
 * which needs none does not pay, and ends with the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<SharedProduct> | undefined;
  const door = createServer((_, response) => {
    started ??= startSharedProduct();
    started.then(
      ({ facts }) => response.end(JSON.stringify(facts)),
      (error) => response.writeHead(500).end(String(error?.stack ?? error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('productDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    const product = await started?.catch(() => undefined);
    await product?.remove();
  };
}
