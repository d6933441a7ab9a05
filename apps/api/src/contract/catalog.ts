import type { Catalog } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/catalog`, with an ETag: the same JSON for everybody until connectors change. */
export const catalogAnswerSchema = z.looseObject({ connectors: z.array(z.any()) }) as unknown as z.ZodType<Catalog>;
export type CatalogAnswer = Catalog;
