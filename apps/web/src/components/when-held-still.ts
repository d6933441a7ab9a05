/** As long as a finger is put down for something else than a tap. */
const long = 500;
/** So far a finger that is held still may tremble, in pixels. */
export const tremble = 8;

type Put = { clientX: number; clientY: number };

/** Acts when a finger has stayed where it was put. One that moves on is panning; a second one is zooming. */
export const whenHeldStill = ({ clientX, clientY }: Put, act: () => void): void => {
  const onMove = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > tremble) end();
  };
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('pointermove', onMove);
    for (const type of endings) window.removeEventListener(type, end);
  };
  const timer = setTimeout(() => {
    end();
    act();
  }, long);
  window.addEventListener('pointermove', onMove);
  // The press itself is still on its way to the window.
  setTimeout(() => {
    for (const type of endings) window.addEventListener(type, end);
  });
};

const endings = ['pointerdown', 'pointerup', 'pointercancel'] as const;
