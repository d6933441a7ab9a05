import { isBlankValue, listParams, propertyOf, requiredOf, schemaTitle } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import type { ControlProps } from './control-props';
import { useStepApp } from './use-step-app';

export type ListPlace = Pick<ControlProps, 'siblings' | 'root'> & {
  /** Name of the connector's list. */
  list: string;
};

/** A list of the app as this step asks for it: by which account, for which choices, and what has to be chosen first. */
export const useList = ({ list, siblings, root }: ListPlace) => {
  const language = useLanguage();
  const { title: app, connector, connectionId } = useStepApp();
  const dependsOn = connector?.lists?.[list]?.dependsOn ?? [];
  // What may stay empty has a meaning of its own there ("the first layout").
  const missing = dependsOn.find((name) => requiredOf(root).includes(name) && isBlankValue(siblings[name]));
  return {
    app,
    connectionId,
    params: listParams(dependsOn, siblings),
    waitsFor: missing && schemaTitle(propertyOf(root, missing), missing, language),
  };
};
