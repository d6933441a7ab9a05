import type { ConnectionValues } from '@navette/connector-sdk';

export type MailServer = {
  address: string;
  host: string;
  /** `starttls`: begins in clear and must change over, or nothing is said. */
  security: 'starttls' | 'tls' | 'none';
  login?: { user: string; pass: string };
  sender: { name: string; address: string };
};

/** `smtp://host:port`. The practice server is reached through the address of the practice accounts. */
export const addressOf = ({ host = '', port = '587' }: ConnectionValues): string =>
  /^https?:\/\//.test(host) ? host : `smtp://${host.includes(':') ? `[${host}]` : host}:${port}`;

export const serverOf = (values: ConnectionValues): MailServer => {
  const { host = '', security, user, password = '', from = '', fromName = '' } = values;
  return {
    address: addressOf(values),
    host,
    security: security === 'tls' || security === 'none' ? security : 'starttls',
    ...(user && { login: { user, pass: password } }),
    sender: { name: fromName, address: from },
  };
};
