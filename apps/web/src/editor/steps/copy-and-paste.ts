import { copySteps, pasteSteps, readCopiedSteps, type StepId, writeCopiedSteps } from '@navette/flow';
import { notifyError } from '../../components/notify';
import { placeAfter } from './place-after';
import { documentOf, type StepActionTools, showSelected } from './step-action-tools';

/** The text of a selection; undefined when there is nothing to copy, which is said. */
export const textOfSteps = (tools: StepActionTools, stepIds: readonly StepId[]): string | undefined => {
  const copied = copySteps(documentOf(tools), stepIds);
  if (copied) return writeCopiedSteps(copied);
  tools.announce(tools.t('editing.triggerStays'));
  return undefined;
};

/** Steps out of a text after a step, or at the end of the flow, and selects them. */
export const pasteText = (tools: StepActionTools, text: string, after: StepId | null): void => {
  const copied = readCopiedSteps(text);
  const document = documentOf(tools);
  const at = placeAfter(document, after);
  if (tools.readOnly || !at) return;
  if (!copied) {
    notifyError(tools.t('editing.nothingToPaste'));
    return;
  }
  const { operation, stepIds } = pasteSteps(document, copied, { at, connections: tools.connections });
  if (!tools.apply(operation)) return;
  tools.announce(tools.t('editing.pasted', { count: stepIds.length }));
  showSelected(tools, stepIds);
};

/** Beside the last of them, without the clipboard. */
export const duplicateSteps = (tools: StepActionTools, stepIds: readonly StepId[]): void => {
  const text = tools.readOnly ? undefined : textOfSteps(tools, stepIds);
  if (text !== undefined) pasteText(tools, text, stepIds.at(-1) ?? null);
};

/** Works without a secure address too: there only the old command may write. */
export const writeClipboard = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const write = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', write, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', write, { capture: true });
  }
};
