import type { Question } from '@navette/api/contract';
import type { ComponentType } from 'react';
import { ChoiceQuestion } from './ChoiceQuestion';
import type { QuestionProps } from './control-props';
import { ListsPerOwnerQuestion } from './ListsPerOwnerQuestion';
import { ListsQuestion } from './ListsQuestion';
import { NumbersQuestion } from './NumbersQuestion';
import { TextQuestion } from './TextQuestion';
import { YesNoQuestion } from './YesNoQuestion';

/** The control of each kind of question. */
const controls = {
  choice: ChoiceQuestion,
  yesNo: YesNoQuestion,
  text: TextQuestion,
  lists: ListsQuestion,
  numbers: NumbersQuestion,
  listsPerOwner: ListsPerOwnerQuestion,
} satisfies { [Kind in Question['kind']]: ComponentType<QuestionProps<Kind>> };

export const QuestionControl = (props: QuestionProps) => {
  // The table is typed kind by kind; the compiler cannot see that kind and control go together here.
  const Control = controls[props.question.kind] as ComponentType<QuestionProps>;
  return <Control {...props} />;
};
