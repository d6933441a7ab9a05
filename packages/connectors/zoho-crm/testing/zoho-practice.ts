import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openPractice, type Practice } from '../../testing/open-practice.js';
import { zohoCrmEmulator } from '../emulator/index.js';
import { zohoCrm } from '../index.js';

/** The practice CRM of the test file that is running. */
export let practice: Practice;

/** Called at the top of a test file: opened before its tests, as on its first day before each of them. */
export const usePractice = (): void => {
  beforeAll(async () => {
    practice = await openPractice(zohoCrm, zohoCrmEmulator);
  });
  afterAll(() => practice.close());
  beforeEach(async () => {
    await practice.test('POST', '/__test/reset');
    await practice.test('POST', '/__test/tokens', { become: 'valid' });
  });
};

/** Latest first. */
export const recordsOf = async (module: string): Promise<any[]> => (await practice.test('GET', `/__test/records/${module}`)).records; // any: read as they are

export const ids = {
  claire: '5843104000000101001',
  karim: '5843104000000101002',
  disabled: '5843104000000101004',
  jean: '5843104000000160001',
  marc: '5843104000000170001',
};

/** Somebody whom the practice CRM doesn't know. */
export const caller = { lastName: 'Unknown caller', company: 'Unknown', phone: '+33612345678' };
