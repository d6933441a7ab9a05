import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type Secrets = Record<string, string>;
export type SecretBox = { seal(secrets: Secrets): Buffer; open(sealed: Buffer): Secrets };

/** The stored bytes were sealed with another key, or were changed. */
export class SecretsUnreadable extends Error {
  constructor(options?: { cause?: unknown }) {
    super(
      'These secrets were sealed with another key: set NAVETTE_SECRET_KEY to the one they were made with, or enter them again.',
      options,
    );
  }
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM. A sealed value is 12 bytes of nonce, 16 bytes of tag, then the ciphertext of the JSON. */
export const createSecretBox = (secretKey: string): SecretBox => {
  const key = keyOf(secretKey);
  return {
    seal: (secrets) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed) => {
      try {
        const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
        decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
        const text = Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
        return JSON.parse(text.toString('utf8')) as Secrets;
      } catch (cause) {
        throw new SecretsUnreadable({ cause });
      }
    },
  };
};

/** 32 bytes as hex or base64 are the key itself; anything else is hashed to 32 bytes, so that no key is refused for its form. */
const keyOf = (secretKey: string): Buffer => {
  if (secretKey.length < 16) throw new Error('NAVETTE_SECRET_KEY is too short: give 32 random bytes, as hex or base64.');
  if (/^[0-9a-f]{64}$/i.test(secretKey)) return Buffer.from(secretKey, 'hex');
  const bytes = Buffer.from(secretKey, 'base64');
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(secretKey) && bytes.length === 32 ? bytes : createHash('sha256').update(secretKey).digest();
};
