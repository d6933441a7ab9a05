import type { Step, StepId } from '@navette/flow';
import type { KeyboardEvent } from 'react';
import { FlowOutline, type StepDecoration, type StepStatus } from '../../canvas';
import type { Folding } from '../../canvas/frames/use-folding';
import { IssueMark } from '../../canvas/nodes/IssueMark';
import { PeopleChips } from '../../canvas/nodes/PeopleChips';
import { useEditor } from '../editor-context';
import { GroupTools } from '../groups/GroupTools';
import { OutlineNotes } from '../notes/OutlineNotes';
import { StepMenu } from '../steps/StepMenu';
import classes from './FlowView.module.css';
import { OutlinePlaces } from './OutlinePlaces';

type Props = {
  flowNames: Record<string, string>;
  decorations: Record<StepId, StepDecoration>;
  /** Of the test that is shown. */
  states: Record<StepId, StepStatus> | undefined;
  folding: Folding;
  selectedStepId: StepId | null;
  selectedIds: ReadonlySet<StepId>;
  foundStepId: StepId | null;
  onStepKey(event: KeyboardEvent, stepId: StepId): void;
};

/** The document as numbered lines, with the `+`, menu, issues and keys of the canvas. */
export const EditorOutline = ({ flowNames, decorations, states, folding, selectedStepId, selectedIds, foundStepId, onStepKey }: Props) => {
  const { document, catalog, readOnly, actions } = useEditor();
  const aside = (step: Step) => {
    const decoration = decorations[step.id];
    return (
      <>
        {decoration?.issues ? (
          <IssueMark count={decoration.issues} blocking={decoration.blocking ?? false} text={decoration.issueText} />
        ) : null}
        {decoration?.people && <PeopleChips names={decoration.people} inLine />}
        {decoration?.badges}
        {!readOnly && <StepMenu step={step} />}
      </>
    );
  };
  return (
    <div className={classes.outline}>
      <div className={classes.lines}>
        <FlowOutline
          document={document}
          catalog={catalog}
          flowNames={flowNames}
          states={states}
          folding={folding}
          decorations={decorations}
          selectedStepId={selectedStepId}
          selectedIds={selectedIds}
          foundStepId={foundStepId}
          onSelect={actions.select}
          onSelectMore={actions.selectMore}
          renderAside={aside}
          renderGroup={(group) => <GroupTools group={group} />}
          renderAfter={(step) => (
            <>
              <OutlineNotes stepId={step.id} />
              {!readOnly && <OutlinePlaces step={step} />}
            </>
          )}
          onStepKey={onStepKey}
        />
      </div>
    </div>
  );
};
