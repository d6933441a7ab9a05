import { ConnectionLost, type ConnectionValues, type Http, RetryLater } from '@navette/connector-sdk';
import { addressesOf } from './data-centres.js';
import { isObject } from './errors.js';
import { sentences } from './sentences.js';

/** A minute early, so that no request sets out with a token that ends on the way. */
const margin = 60_000;

/**
 * New access token from the refresh token, which stays the same. Zoho says no with HTTP 200 and `{ error }`.
 * The accounts host is not the API host: `http` must be one that is not bound to the connection.
 */
export const refresh = async (values: ConnectionValues, http: Http): Promise<ConnectionValues> => {
  const { clientId = '', clientSecret = '', refreshToken = '' } = values;
  const answer = await http.request({
    method: 'POST',
    path: `${addressesOf(values).accounts}/oauth/v2/token`,
    form: { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken },
    safe: true,
    accept: [400, 401],
  });
  const data = isObject(answer.data) ? answer.data : {};
  if (typeof data.access_token !== 'string') throw refusalOfToken(String(data.error ?? ''));
  const life = Number(data.expires_in ?? data.expires_in_sec ?? 3600) * 1000;
  return { ...values, accessToken: data.access_token, expiresAt: String(Date.now() + life - margin) };
};

const refusalOfToken = (error: string): Error => {
  if (/client/.test(error)) return new ConnectionLost('CLIENT_REFUSED', sentences.clientRefused);
  if (/access denied/i.test(error)) return new RetryLater('TOO_MANY_TOKENS', sentences.tooManyTokens, 10 * 60_000);
  return new ConnectionLost('ACCESS_WITHDRAWN', sentences.accessWithdrawn);
};
