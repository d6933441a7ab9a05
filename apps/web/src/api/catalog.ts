import type { TemplateLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { get } from './request';

export const catalogQuery = queryOptions({ queryKey: keys.catalog, queryFn: () => get<Catalog>('catalog'), staleTime: 300_000 });
export const useCatalog = () => useQuery(catalogQuery);

export const useTemplates = () =>
  useQuery({ queryKey: keys.templates, queryFn: () => get<{ templates: TemplateLine[] }>('templates'), staleTime: 300_000 });
