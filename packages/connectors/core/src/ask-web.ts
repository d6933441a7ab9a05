import { AskUser, type Http, type HttpRequest, type HttpResponse, sentences, withoutSecrets } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import { type Access, accessHeaders } from './access.js';

type Rows = { name: string; value: string | number | boolean }[];

export type WebRequest = Access & { url: string; query: Rows; headers: Rows; expectedStatuses: number[]; timeoutSeconds: number };

/** One request to any public address. `json` bodies come back as data, everything else as text. */
export const askWeb = async (
  http: Http,
  wanted: WebRequest,
  more: Pick<HttpRequest, 'method'> & Partial<HttpRequest>,
): Promise<WebAnswer> => {
  if (!/^https?:\/\//i.test(wanted.url.trim())) throw new AskUser('NOT_AN_ADDRESS', sentences.notAnAddress(wanted.url), 'url');
  const access = accessHeaders(wanted);
  const response = await http.request({
    ...more,
    path: wanted.url,
    query: Object.fromEntries(wanted.query.map(({ name, value }) => [name, value])),
    headers: { ...textsOf(wanted.headers), ...access, ...more.headers },
    accept: wanted.expectedStatuses,
    timeout: wanted.timeoutSeconds * 1_000,
    expect: 'anything',
  });
  // Some servers answer with what they were asked; a password in Base64 is one all the same.
  return withoutSecrets(
    answerOf(response),
    Object.values(access).flatMap((header) => [header, header.split(' ').at(-1) ?? '']),
  );
};

export type WebAnswer = { status: number; body: Json; headers: Record<string, string> };

const answerOf = ({ status, data, text, headers }: HttpResponse): WebAnswer => ({
  status,
  body: data === undefined ? (text === '' ? null : text) : data,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie')),
});

export const textsOf = (rows: Rows): Record<string, string> => Object.fromEntries(rows.map(({ name, value }) => [name, String(value)]));
