import type { MoveUnit, Ref, Transform } from '@navette/flow';

/** `calendar`: by which business days or hours; without it, the usual ones. */
export type Move = { by: number; unit: MoveUnit; calendar?: string };

/** How far the last change of a pill moves its date; null when it moves nothing. */
export const moveOf = ({ transforms = [] }: Ref): Move | null => {
  const last = transforms.at(-1);
  return last?.name === 'moveDate' ? last.args : null;
};

/** The pill with its date moved so far, and by nothing else; null takes the move away. */
export const withMove = (pill: Ref, move: Move | null): Ref => {
  const { transforms = [], ...plain } = pill;
  const before = moveOf(pill) ? transforms.slice(0, -1) : transforms;
  const chain: Transform[] = move && move.by !== 0 ? [...before, { name: 'moveDate', args: move }] : before;
  return chain.length > 0 ? { ...plain, transforms: chain } : plain;
};
