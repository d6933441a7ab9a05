import { type Ref, refSchema } from '@navette/flow';

const attribute = 'data-pill';

/** What is dragged from the data list: a pill as our own editors read it, and its name for everybody else. */
export const dragPill = (transfer: DataTransfer, pill: Ref, label: string): void => {
  const holder = document.createElement('span');
  holder.setAttribute(attribute, JSON.stringify({ step: pill.step, path: pill.path, transforms: pill.transforms ?? null }));
  holder.textContent = label;
  transfer.effectAllowed = 'copy';
  transfer.setData('text/html', holder.outerHTML);
  transfer.setData('text/plain', label);
};

/** The first pill of what is dropped. */
export const droppedPill = (transfer: DataTransfer | null): Ref | undefined => {
  const page = new DOMParser().parseFromString(transfer?.getData('text/html') ?? '', 'text/html');
  const attributes = page.querySelector(`[${attribute}]`)?.getAttribute(attribute);
  if (!attributes) return undefined;
  try {
    const { step, path, transforms } = JSON.parse(attributes);
    return refSchema.safeParse({ kind: 'ref', step, path, ...(transforms && { transforms }) }).data;
  } catch {
    return undefined;
  }
};
