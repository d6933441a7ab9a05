import {
  EditRefused,
  type FlowDocument,
  type JsonObject,
  type MadeFlow,
  makeFlow,
  resolve,
  type Scope,
  type StepId,
  sameJson,
} from '@navette/flow';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateFlow } from '../../api/flows';
import { notify, notifyError } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { useEditor } from '../editor-context';

/** The new flow is there before the step that runs it: when it cannot be made, or these steps have changed meanwhile, nothing is replaced. */
export const useMakeFlow = (stepIds: readonly StepId[]): { make(name: string): Promise<void>; isMaking: boolean } => {
  const { t } = useTranslation();
  const { flow: from, document, scope, apply, actions } = useEditor();
  const latest = useRef(document);
  latest.current = document;
  const act = useAct();
  const create = useCreateFlow();
  const navigate = useNavigate();
  const [isMaking, setMaking] = useState(false);

  const make = async (name: string): Promise<void> => {
    const wanted = makeFlow(document, stepIds, name);
    setMaking(true);
    const flow = await act(() =>
      create.mutateAsync({ from: 'import', file: withSample(wanted, scope), folderId: from.folderId ?? undefined }),
    );
    setMaking(false);
    if (!flow) return;
    actions.use(null);
    const made = madeNow(latest.current, stepIds, name);
    if (!made || !sameJson(made.flow, wanted.flow)) {
      notifyError(t('editing.stepsChanged', { name }));
      return;
    }
    const { operation, stepId } = made.replace(flow.id);
    if (!apply(operation)) return;
    actions.select(stepId);
    actions.announce(t('editing.madeFlow', { name }));
    const open = () => void navigate({ to: '/flows/$flowId/edit', params: { flowId: flow.id } });
    notify(t('editing.madeFlow', { name }), { label: t('editing.openFlow'), act: open });
  };
  return { make, isMaking };
};

const madeNow = (document: FlowDocument, stepIds: readonly StepId[], name: string): MadeFlow | undefined => {
  try {
    return makeFlow(document, stepIds, name);
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
};

/** What it would be given by the sample here, so that its pills show something. */
const withSample = ({ flow, input }: MadeFlow, scope: Scope): FlowDocument => {
  const sample = resolve(input, scope) as JsonObject;
  const trigger = Object.values(flow.steps).find(({ kind }) => kind === 'trigger')!;
  return { ...flow, steps: { ...flow.steps, [trigger.id]: { ...trigger, sample } as typeof trigger } };
};
