type Point = { x: number; y: number };

/** Farther away than this nothing takes the drop; in pixels on the screen. */
const reach = 150;

/** The `+` nearest to the pointer among those that may take the drop. */
export const nearestPlace = (pointer: Point, places: readonly (Point & { key: string })[]): string | null => {
  let [nearest, least]: [string | null, number] = [null, reach];
  for (const { key, x, y } of places) {
    const distance = Math.hypot(x - pointer.x, y - pointer.y);
    if (distance < least) [nearest, least] = [key, distance];
  }
  return nearest;
};

/** Every `+` on the screen, by its middle. */
export const placesOnScreen = (valid: ReadonlySet<string>): (Point & { key: string })[] =>
  [...document.querySelectorAll<HTMLElement>('[data-place]')].flatMap((element) => {
    const key = element.dataset.place!;
    const box = element.getBoundingClientRect();
    return valid.has(key) && box.width > 0 ? [{ key, x: box.left + box.width / 2, y: box.top + box.height / 2 }] : [];
  });
