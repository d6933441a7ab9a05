import { findAction, type JsonSchema } from '@navette/flow';
import { useMemo } from 'react';
import { useEditor } from '../editor-context';
import { type ListPlace, useList } from '../fields/use-list';
import { useOptions } from '../fields/use-options';
import { useStepForm } from '../step-context';
import type { AppField } from './app-field';

/**
 * The fields of the app that this step may fill, and how they are being had. `own`: those that have a param of their own. Changing a
 * record requires none of them: what is not given stays as it is.
 */
export const useAppFields = (place: ListPlace, own: Record<string, string>) => {
  const { document, catalog } = useEditor();
  const step = document.steps[useStepForm().stepId];
  const isNew = step?.kind === 'action' && findAction(catalog, step)?.writes?.act !== 'update';
  const { app, connectionId, params, waitsFor } = useList(place);
  const isKnown = connectionId !== undefined && waitsFor === undefined;
  const loading = useOptions({ connectionId, name: place.list, params, search: '', enabled: isKnown });
  const options = isKnown ? loading.options : none;
  const fields = useMemo(
    () =>
      options.flatMap(({ value, label, field }): AppField[] =>
        field && !Object.hasOwn(own, value)
          ? [{ name: value, label, required: isNew && field.required, schema: field.schema as JsonSchema }]
          : [],
      ),
    [options, own, isNew],
  );
  return { app, fields, waitsFor, isConnected: connectionId !== undefined, loading };
};

const none: ReturnType<typeof useOptions>['options'] = [];
