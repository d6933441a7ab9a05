import type { Issue } from '@navette/flow';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../components/notify';
import { isTyping } from '../keys/is-typing';
import { mayActAlone } from '../keys/single-letters';
import type { EditorActions } from './editor-context';
import type { EditorPlace } from './view/use-editor-place';

type Given = { undo(): void; redo(): void; issues: Issue[]; actions: EditorActions; place: EditorPlace };

/** Keys of the whole page. Single letters act only where nobody types. */
export const useEditorKeys = (given: Given): void => {
  const { t } = useTranslation();
  const latest = useRef(given);
  latest.current = given;
  const issueAt = useRef(-1);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { undo, redo, issues, actions, place } = latest.current;
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || target.closest('[role="dialog"]')?.querySelector('[data-step-panel]') === null) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const act = (what: () => void) => {
        event.preventDefault();
        what();
      };
      if (isCommand && key === 'z' && !isOwnSearch(target)) return act(event.shiftKey ? redo : undo);
      if (isCommand && key === 'y' && !isOwnSearch(target)) return act(redo);
      if (isCommand && key === 's') return act(() => notify(t('editor.savesItself')));
      if (event.key === 'F8') return act(() => goToIssue(issues, event.shiftKey ? -1 : 1));
      if (!mayActAlone(event)) return undefined;
      if (key === 'o') return act(place.toggleView);
      if (key === 'f') return act(place.fit);
      if (key === 'v') return act(place.toggleLive);
      if (event.key === '+') return act(() => place.zoom(1));
      if (event.key === '-') return act(() => place.zoom(-1));
      return undefined;

      function goToIssue(all: Issue[], step: 1 | -1): void {
        const reachable = all.filter(({ stepId }) => stepId !== undefined);
        if (reachable.length === 0) return;
        issueAt.current = (issueAt.current + step + reachable.length) % reachable.length;
        const issue = reachable[issueAt.current]!;
        actions.focusField(issue.stepId!, issue.field);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [t]);
};

/** A search field has its own undo; fields of a step's form are the flow's. */
const isOwnSearch = (target: HTMLElement): boolean => isTyping(target) && target.closest('[data-step-panel]') === null;
