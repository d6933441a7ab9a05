import { afterAll, beforeAll, describe, vi } from 'vitest';
import { startEffectsSink } from '../crash/effects-sink.js';
import { startProduct } from '../product/start-product.js';
import { badInput } from './product/bad-input.js';
import { scheduled } from './product/scheduled.js';
import { secrets } from './product/secrets.js';
import { startedBy } from './product/started-by.js';
import { vendorTrouble } from './product/vendor-trouble.js';
import type { Whole } from './product/whole.js';

vi.setConfig({ testTimeout: 90_000 });
const whole = {} as Whole;

beforeAll(async () => {
  whole.sink = await startEffectsSink();
  whole.product = await startProduct({ privateOrigins: [whole.sink.url] });
  whole.zoho = await whole.product.practice('zoho-crm');
});
afterAll(async () => {
  await whole.product?.remove();
  await whole.sink?.close();
});

// The schedule comes round once a minute: published first, looked at last.
const { begin, prove } = scheduled(whole);
describe('a schedule', begin);
describe('a flow is started by', () => startedBy(whole));
describe('bad input', () => badInput(whole));
describe('when the vendor fails', () => vendorTrouble(whole));
describe('what steps keep secret', () => secrets(whole));
describe('a schedule, a minute later', prove);
