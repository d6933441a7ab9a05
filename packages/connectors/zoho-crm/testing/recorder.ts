import type { Http, HttpRequest, HttpResponse } from '@navette/connector-sdk';

export type Exchange = { method: string; path: string; request: unknown; status: number; answer: unknown };

/** Keeps what goes through a client, refusals too (their answer is in the error's details). */
export const recording = (http: Http, exchanges: Exchange[]): Http => {
  const request = async (wanted: HttpRequest): Promise<HttpResponse> => {
    const keep = (status: number, answer: unknown) =>
      exchanges.push({ method: wanted.method, path: wanted.path, request: wanted.json, status, answer });
    try {
      const response = await http.request(wanted);
      keep(response.status, response.data);
      return response;
    } catch (error) {
      const { status, answer } = (error as { details?: { status?: number; answer?: unknown } }).details ?? {};
      if (status !== undefined) keep(status, answer);
      throw error;
    }
  };
  return {
    request,
    get: (path, query) => request({ method: 'GET', path, query }),
    post: (path, json, more) => request({ ...more, method: 'POST', path, json }),
    put: (path, json, more) => request({ ...more, method: 'PUT', path, json }),
    delete: (path, query) => request({ method: 'DELETE', path, query }),
    socket: http.socket,
  };
};
