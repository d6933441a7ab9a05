import { type FormParams, formParams, readForm } from '@navette/connectors';
import type { Language } from '@navette/flow';
import { newId } from '@navette/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../database-away.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { closedPage, formPage, thanksPage } from '../forms/form-page.js';
import { formWords } from '../forms/form-words.js';
import { formPolicy } from '../forms/html.js';
import { languageOf } from '../language.js';
import type { createEndpointCache, OpenEndpoint } from './endpoint-cache.js';
import { readAnswers } from './read-answers.js';

type Deps = Pick<ApiDeps, 'store'> & { endpoints: ReturnType<typeof createEndpointCache> };
type FormRequest = FastifyRequest<{ Params: { formId: string }; Querystring: Record<string, string> }>;
type OpenForm = OpenEndpoint & { form: FormParams; country: string; trigger: string };

/** Hosted forms. A person gets pages; a script that sends JSON gets JSON. Nothing is said to be sent before it is kept. */
export const formRoutes = (app: FastifyInstance, deps: Deps): void => {
  app.get('/forms/:formId', { config: { least: 'public' }, logLevel: 'warn' }, async (request: FormRequest, reply) => {
    const language = languageFor(request);
    const open = await openForm(deps, request.params.formId);
    if (!open) return html(reply, 404, closedPage(language));
    return html(reply, 200, formPage({ form: open.form, language, token: newId(), answers: textsOf(request.query), problems: [] }));
  });
  const limited = { config: { least: 'public' as const, rateLimit: { max: 60, timeWindow: '1 minute' } }, logLevel: 'warn' as const };
  app.post('/forms/:formId', limited, async (request: FormRequest, reply) => {
    const language = languageFor(request);
    const { isJson, sent } = readAnswers(request);
    const open = await openForm(deps, request.params.formId);
    if (!open) {
      if (isJson) throw new ApiError('hookUnknown');
      return html(reply, 404, closedPage(language));
    }
    return answerForm(deps, open, { isJson, sent, language, reply });
  });
};

const answerForm = async (
  deps: Deps,
  open: OpenForm,
  of: { isJson: boolean; sent: Record<string, unknown>; language: Language; reply: FastifyReply },
): Promise<FastifyReply> => {
  const { isJson, sent, language, reply } = of;
  const { form } = open;
  const token = tokenOf(sent);
  const view = { form, language, token, answers: textsOf(sent) };
  const reading = readForm(form, sent, { country: open.country, at: new Date() });
  if (!reading.ok) {
    if (isJson)
      throw new ApiError('fieldsRefused', { fields: reading.problems.map(({ field }) => field).join(', ') }, { fields: reading.problems });
    return html(reply, 422, formPage({ ...view, problems: reading.problems }));
  }
  try {
    const eventId = await accept(deps, open, { ...reading, token });
    return isJson ? reply.status(202).send({ eventIds: [eventId] }) : html(reply, 200, thanksPage(view));
  } catch (error) {
    if (isJson || !isDatabaseAway(error)) throw error;
    return html(reply.header('retry-after', '5'), 503, formPage({ ...view, problems: [], notice: formWords.away }));
  }
};

const accept = async (
  { store }: Deps,
  open: OpenForm,
  of: { event: Record<string, never> | object; keys: string[]; token: string },
): Promise<string> => {
  const { endpoint } = open;
  const accepted = await store.events.accept({
    id: newId(),
    organisationId: endpoint.organisationId,
    source: `form:${endpoint.id}`,
    dedupeKey: of.token,
    connector: endpoint.connector,
    trigger: open.trigger,
    ...(endpoint.flowId && { flowId: endpoint.flowId }),
    data: of.event as never, // never: readForm answers plain JSON
    keys: of.keys,
    about: of.keys[0] ?? '',
  });
  return accepted.id;
};

const openForm = async ({ endpoints }: Deps, id: string): Promise<OpenForm | undefined> => {
  const open = await endpoints(id);
  const { params, country, trigger } = open?.endpoint.settings ?? {};
  const read = formParams.safeParse(params);
  if (!open || !read.success) return undefined;
  return { ...open, form: read.data, country: String(country ?? 'FR'), trigger: String(trigger ?? 'form-submitted') };
};

const html = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', formPolicy)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .send(text);

/** `?lang=fr` where the page is embedded under a page of that language; else what the browser asks for. */
const languageFor = ({ query, headers }: FormRequest): Language =>
  query.lang === 'fr' || query.lang === 'en' ? query.lang : languageOf(headers['accept-language']);

const tokenOf = ({ token }: Record<string, unknown>): string =>
  typeof token === 'string' && /^[0-9a-f-]{36}$/.test(token) ? token : newId();

const textsOf = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 10_000)]] : [])),
  );
