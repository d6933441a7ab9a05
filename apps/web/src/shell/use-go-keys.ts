import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { pages } from './navigation';

const within = 1200;

/** `G` then a letter goes to a page. By the typed character, never the key's place; never while typing in a field. */
export const useGoKeys = (): void => {
  const navigate = useNavigate();
  useEffect(() => {
    let goAt = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const page = Date.now() - goAt < within ? pages.find((one) => one.key === key) : undefined;
      goAt = key === 'g' ? Date.now() : 0;
      if (!page) return;
      event.preventDefault();
      void navigate({ to: page.to });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [navigate]);
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
