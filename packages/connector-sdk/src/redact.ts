import type { Json } from '@navette/flow';

const secretName = /authorization|token|secret|password|api[-_]?key|cookie|signature/i;
const hidden = '•••';

/**
 * Takes secrets out of what is shown or logged: every value whose name says so, and every place where one of `secrets`
 * (the connection's own values) stands inside a text.
 */
export const redact = (value: Json, secrets: string[]): Json => {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, secretName.test(name) && part !== null ? hidden : redact(part, secrets)]),
  );
};

/** Takes only these values out, wherever they stand inside a text; names say nothing here, since data may be called anything. */
export const withoutSecrets = <J extends Json>(value: J, secrets: string[]): J =>
  secrets.length === 0 ? value : (takenOut(value, secrets) as J);

const takenOut = (value: Json, secrets: string[]): Json => {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => takenOut(item, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [redactText(name, secrets), takenOut(part, secrets)]));
};

/** Secrets shorter than four characters are left: hiding every "1" tells more than it hides. */
export const redactText = (text: string, secrets: string[]): string =>
  secrets.reduce(
    (result, secret) => (secret.length < 4 ? result : result.replaceAll(secret, hidden).replaceAll(encodeURIComponent(secret), hidden)),
    text,
  );

/** An address as people may see it: without credentials, and without the values of parameters that are named like a secret. */
export const redactUrl = (address: string, secrets: string[]): string => {
  const url = new URL(address);
  const query = [...url.searchParams].map(([name, value]) => `${name}=${secretName.test(name) ? hidden : redactText(value, secrets)}`);
  return `${url.origin}${redactText(url.pathname, secrets)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};
