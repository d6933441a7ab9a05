import { type FocusEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useFieldIssues } from '../issues/use-field-issues';
import { useStepForm } from '../step-context';
import classes from './FieldFrame.module.css';
import { useWantedField } from './wanted-field';

type Props = {
  /** Where its issues are pinned. */
  path: string;
  label: string;
  required?: boolean;
  help?: string;
  /** Issues deeper within belong to fields of their own. */
  own?: boolean;
  children(state: { invalid: boolean; describedBy: string }): ReactNode;
};

/** Label, control, help and issue. In a step just inserted an empty field is not marked before somebody has been in it. */
export const FieldFrame = ({ path, label, required = false, help, own = false, children }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const { stepId, fresh } = useStepForm();
  const wanted = useWantedField();
  const [wasLeft, setLeft] = useState(!fresh);
  const issues = useFieldIssues(stepId, path, own);
  const isMarked = (wasLeft || wanted === path) && issues.length > 0;
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
  };
  return (
    <fieldset className={classes.field} data-field={path} data-required={required || undefined} aria-label={label} onBlur={onBlur}>
      <div className={classes.label} aria-hidden="true">
        {label}
        {required && (
          <span className={classes.required} title={t('stepForm.required')}>
            *
          </span>
        )}
      </div>
      {children({ invalid: isMarked && issues.some(({ level }) => level === 'blocking'), describedBy: id })}
      <div id={id}>
        {help && <p className={classes.help}>{help}</p>}
        {isMarked &&
          issues.map((issue) => (
            <p key={`${issue.code}${issue.sentence.en}`} className={classes.issue} data-level={issue.level}>
              {words(issue.sentence)} {words(issue.remedy)}
            </p>
          ))}
      </div>
    </fieldset>
  );
};
