import type { StepId } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';

/** A field to go to; without `field` the first one of the form. `at` tells two equal wishes apart. */
export type Wanted = { stepId: StepId; field?: string /** Opens the list of data there. */; pick?: boolean; at: number };

type Tab = 'setUp' | 'failure' | 'test' | 'note';

/** Opens the tab on which a field stands, then focuses it. */
export const usePanelFocus = (stepId: StepId, wanted: Wanted | null) => {
  const panel = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<Tab>('setUp');
  useEffect(() => {
    if (wanted?.stepId !== stepId) return undefined;
    setTab(tabOf(wanted.field));
    // The tab and the optional fields have to be drawn first.
    let forget = () => {};
    const timer = setTimeout(() => {
      focusIn(panel.current, wanted);
      forget = whenDrawn(panel.current, wanted, () => focusIn(panel.current, wanted));
    }, 60);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [stepId, wanted]);
  return { panel, tab, setTab: (next: string) => setTab(next as Tab) };
};

/** Longer than an app is asked for its fields. */
const longestDrawing = 10_000;

/** A row of a mapping table is there once the app has told its fields. Whoever goes elsewhere meanwhile is not called back. */
const whenDrawn = (panel: HTMLElement | null, { field }: Wanted, act: () => void): (() => void) => {
  const isThere = () => field === undefined || panel?.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null;
  const forgetting = new AbortController();
  const forget = () => forgetting.abort();
  if (panel === null || isThere()) return forget;
  const { signal } = forgetting;
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    forget();
    act();
  });
  observer.observe(panel, { childList: true, subtree: true });
  const timer = setTimeout(forget, longestDrawing);
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, forget, { signal, capture: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return forget;
};

const tabOf = (field = ''): Tab => {
  if (['retry', 'timeout', 'onFailure'].includes(field)) return 'failure';
  return field === 'note' || field === 'test' ? field : 'setUp';
};

const focusable = '[contenteditable="true"], input:not([type="hidden"]):not([disabled]), textarea, select, button';

const focusIn = (panel: HTMLElement | null, { field, pick = false }: Wanted): void => {
  const frame =
    field === 'title' ? panel?.querySelector('[data-rename]') : field === undefined ? firstToFill(panel) : frameOf(panel, field);
  const target = frame?.matches(focusable) ? frame : frame?.querySelector(focusable);
  if (!(target instanceof HTMLElement)) return;
  target.scrollIntoView({ block: 'center' });
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  if (pick) frame?.querySelector<HTMLElement>('button[aria-haspopup="listbox"]')?.click();
};

/** The first required field that is still empty, else the first of all. */
const firstToFill = (panel: HTMLElement | null): Element | null | undefined => {
  const required = [...(panel?.querySelectorAll('[data-field][data-required]') ?? [])];
  return required.find((frame) => !isFilled(frame)) ?? panel?.querySelector('[data-field]');
};

const isFilled = (frame: Element): boolean => {
  if (frame.querySelector('.pill-view, input:checked')) return true;
  const text = frame.querySelector('[contenteditable]')?.textContent ?? frame.querySelector<HTMLInputElement>('input, textarea')?.value;
  return text !== undefined && text.trim() !== '';
};

/** The frame of the field, or of the nearest one around it. */
const frameOf = (panel: HTMLElement | null, field: string): Element | null | undefined => {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const frame = panel?.querySelector(`[data-field="${CSS.escape(path)}"]`);
    if (frame) return frame;
  }
  return panel?.querySelector('[data-field]');
};
