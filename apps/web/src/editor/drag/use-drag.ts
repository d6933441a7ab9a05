import { type EditRefused, type FlowDocument, refusalSentence, type StepId } from '@navette/flow';
import { type PointerEvent as ReactPointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import { swallowClick } from '../../components/swallow-click';
import { useWords } from '../../i18n/use-words';
import type { AddValue } from '../add/add-context';
import type { EditorValue } from '../editor-context';
import type { Dragged, DragValue, LitPlaces } from './drag-context';
import { type DropTools, dropAt, dropOnStep } from './drop';
import { validPlaces, whyNotLinkAtAll } from './drop-targets';
import { nearestPlace, placesOnScreen } from './nearest-place';

/** So far the pointer may tremble. */
const threshold = 6;

/** Dragging with the pointer: valid places light up, the nearest takes the drop, Esc cancels. */
export const useDrag = (editor: EditorValue, { insert }: AddValue): DragValue => {
  const { t } = useTranslation();
  const words = useWords();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [lit, light] = useState<LitPlaces | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<StepId, string> | null>(null);
  const latest = useRef<DropTools>({ editor, insert, t });
  latest.current = { editor, insert, t };

  const begin = useCallback(
    (subject: Dragged, event: ReactPointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch' || latest.current.editor.readOnly) return;
      const start = { x: event.clientX, y: event.clientY };
      let valid: Set<string> | null = null;
      let over: string | null = null;
      const onMove = (moved: PointerEvent) => {
        const pointer = { x: moved.clientX, y: moved.clientY };
        if (!valid) {
          if (Math.hypot(pointer.x - start.x, pointer.y - start.y) < threshold) return;
          const { document } = latest.current.editor;
          valid = validPlaces(document, subject);
          setDragged(subject);
          if (subject.kind === 'exit') setRefused(refusals(document, subject.stepId, (code) => words(refusalSentence(code))));
        }
        const next = nearestPlace(pointer, placesOnScreen(valid));
        if (next !== over || subject.kind !== 'exit') light({ places: valid, over: next });
        over = next;
      };
      const end = () => {
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', onKey, true);
        setDragged(null);
        setRefused(null);
        light(null);
      };
      const onUp = (up: PointerEvent) => {
        const wasDrag = valid !== null;
        end();
        if (!wasDrag) return;
        swallowClick();
        if (subject.kind === 'exit') dropOnStep(latest.current, subject.stepId, stepUnder(up));
        else if (over === null) notify(t('editing.dropOnPlus'));
        else dropAt(latest.current, subject, over);
      };
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || valid === null) return;
        key.preventDefault();
        key.stopPropagation();
        swallowClick();
        end();
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', onKey, true);
    },
    [t, words],
  );
  return useMemo(() => ({ dragged, lit, light, refused, begin }), [dragged, lit, refused, begin]);
};

const stepUnder = ({ clientX, clientY }: PointerEvent): StepId | undefined =>
  document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<HTMLElement>('[data-step]')?.dataset.step)
    .find((stepId) => stepId !== undefined);

const refusals = (flow: FlowDocument, from: StepId, say: (code: EditRefused['code']) => string): Map<StepId, string> =>
  new Map(
    Object.keys(flow.steps).flatMap((to) => {
      const code = whyNotLinkAtAll(flow, from, to);
      return code === undefined ? [] : [[to, say(code)]];
    }),
  );
