import { applyTransforms, type Ref, readPath, textOf } from '@navette/flow';
import { type Evaluated, useEvaluated } from '../data/use-evaluated';

/** What a pill holds in the sample, after its changes, as text. */
export const usePillSample = (pill: Ref): Evaluated<string> =>
  useEvaluated((scope) => textOf(applyTransforms(readPath(scope.output(pill.step), pill.path), pill.transforms, scope)));
