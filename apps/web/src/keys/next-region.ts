const focusable = 'a[href], button:not([disabled], [tabindex="-1"]), input:not([disabled], [tabindex="-1"]), [tabindex="0"]';

/** `F6` goes through the parts of a page marked with `data-region`, in the order in which they stand. */
export const goToNextRegion = (by: 1 | -1): void => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility());
  // The innermost that holds the focus: a panel within main is a region of its own.
  const at = all.findLastIndex((region) => region.contains(document.activeElement));
  const next = all[(at + by + all.length) % all.length];
  const first = next?.hasAttribute('tabindex')
    ? next
    : [...(next?.querySelectorAll<HTMLElement>(focusable) ?? [])].find((one) => one.checkVisibility());
  first?.focus();
};
