import type { Present } from '@navette/flow';
import type { Together } from './together-context';

/** Who is in the room, as the server last told. */
export type Room = { you: string; people: Present[] };

export const emptyRoom: Room = { you: '', people: [] };

/** What a room means to the one of these people that is oneself. */
export const togetherOf = ({ you, people }: Room): Pick<Together, 'others' | 'holderOf' | 'hasAsked' | 'asking'> => {
  const self = people.find(({ sessionId }) => sessionId === you);
  const others = people.filter((person) => person !== self);
  return {
    others,
    holderOf: (stepId) => others.find((person) => person.holds && person.stepId === stepId),
    hasAsked: self?.asks ?? false,
    asking: self?.holds ? others.find((person) => person.asks && person.stepId === self.stepId) : undefined,
  };
};
