import type { AskKeepTemplate, Done, KeptTemplate } from '@navette/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { post, remove } from './request';

/** What changes the list of templates reads it anew. */
const useTemplateAct = <Asked, Answer>(act: (asked: Asked) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: keys.templates }) });
};

export const useKeepTemplate = () => useTemplateAct((body: AskKeepTemplate) => post<KeptTemplate>('templates', body));
export const useRemoveTemplate = () => useTemplateAct((templateId: string) => remove<Done>(`templates/${templateId}`));
export const useRestoreTemplate = () => useTemplateAct((templateId: string) => post<Done>(`templates/${templateId}/restore`));
