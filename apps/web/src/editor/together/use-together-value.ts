import type { StepId } from '@navette/flow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { liveSocket } from '../../live/live-socket';
import { useLiveStatus } from '../../live/use-live-status';
import type { OpenDraft } from '../state/use-draft';
import type { Together } from './together-context';
import { emptyRoom, togetherOf } from './together-of';

type Given = { open: OpenDraft; flowId: string; stepId: StepId | null };

/** Well within the minute after which a form is free. */
const sayActiveEvery = 15_000;

/** Follows a flow live: others' edits into the draft, who is where, and where oneself is. */
export const useTogetherValue = ({ open, flowId, stepId }: Given): Together => {
  const { draft, taking, session } = open;
  const [room, setRoom] = useState(emptyRoom);
  // Who was there before the connection was lost may have left: nobody is kept from a form by that.
  const isLost = useLiveStatus() === 'lost';
  const at = useRef(stepId);
  at.current = stepId;

  useEffect(
    () =>
      liveSocket.watch({
        request: () => ({ type: 'watchFlow', flowId, after: draft.read().revision, seat: session, stepId: at.current }),
        message: (message) => {
          if (message.type === 'people' && message.flowId === flowId) setRoom({ you: message.you, people: message.people });
          // What could not be read now follows with the next edit or save.
          if (message.type === 'edits' && message.flowId === flowId) taking.take(message.edits, message.after).catch(() => undefined);
        },
      }),
    [draft, taking, session, flowId],
  );
  useEffect(() => liveSocket.say({ type: 'atStep', flowId, stepId }), [flowId, stepId]);
  useSayActive(flowId);

  return useMemo(
    () => ({
      ...togetherOf(isLost ? emptyRoom : room),
      ask: () => liveSocket.say({ type: 'askForStep', flowId }),
      handOver: () => liveSocket.say({ type: 'handOverStep', flowId }),
    }),
    [room, isLost, flowId],
  );
};

const useSayActive = (flowId: string): void => {
  useEffect(() => {
    let last = Date.now();
    const onActive = () => {
      if (Date.now() - last < sayActiveEvery) return;
      last = Date.now();
      liveSocket.say({ type: 'active', flowId });
    };
    const kinds = ['keydown', 'pointerdown'] as const;
    for (const kind of kinds) window.addEventListener(kind, onActive, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onActive, { capture: true });
    };
  }, [flowId]);
};
