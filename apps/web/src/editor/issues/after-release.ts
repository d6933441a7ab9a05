/** Longer than this nobody holds a key or button when leaving a field. */
const longest = 400;

/**
 * Acts once the key or pointer that took the focus away is up again: what appears before would move the page between the press and the
 * release, and the click would fall on something else. Answers how to call it off.
 */
export const afterRelease = (act: () => void): (() => void) => {
  let timer = setTimeout(act, longest);
  const onRelease = () => {
    clearTimeout(timer);
    timer = setTimeout(act);
    forget();
  };
  const forget = () => {
    window.removeEventListener('pointerup', onRelease, true);
    window.removeEventListener('keyup', onRelease, true);
  };
  window.addEventListener('pointerup', onRelease, true);
  window.addEventListener('keyup', onRelease, true);
  return () => {
    clearTimeout(timer);
    forget();
  };
};
