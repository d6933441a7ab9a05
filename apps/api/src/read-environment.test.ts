import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';

const least = { DATABASE_URL: 'postgres://db', TEMPORAL_ADDRESS: 'temporal:7233', NAVETTE_SECRET_KEY: 'k', NAVETTE_AUTH_SECRET: 'a' };

describe('the environment of an API process', () => {
  it('needs four things and names the one that is missing', () => {
    expect(readEnvironment(least)).toMatchObject({
      port: 4400,
      host: '0.0.0.0',
      publicUrl: 'http://localhost:4400',
      allowedPrivateOrigins: [],
    });
    for (const name of Object.keys(least)) expect(() => readEnvironment({ ...least, [name]: '' })).toThrow(`The API needs ${name}.`);
  });

  it('stays on this machine when it keeps its data here, and may reach the practice accounts', () => {
    const read = readEnvironment({ ...least, NAVETTE_DATA_DIR: '.navette', SANDBOX_URL: 'http://127.0.0.1:4410/', PORT: '80' });
    expect(read).toMatchObject({
      host: 'localhost',
      sandboxUrl: 'http://127.0.0.1:4410',
      allowedPrivateOrigins: ['http://127.0.0.1:4410'],
    });
  });
});
