import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useFieldIssues } from '../issues/use-field-issues';
import { useShownIssues } from '../issues/use-shown-issues';
import { useStepForm } from '../step-context';
import classes from './FieldFrame.module.css';
import { useDescribedInputs } from './use-described-inputs';
import { useWantedField } from './wanted-field';

type Props = {
  /** Where its issues are pinned. */
  path: string;
  label: string;
  required?: boolean;
  help?: string;
  /** Issues deeper within belong to fields of their own. */
  own?: boolean;
  hidesLabel?: boolean;
  children(state: { invalid: boolean; describedBy: string }): ReactNode;
};

/** Label, control, help and issues. In a step just inserted an empty field is not marked before somebody has been in it. */
export const FieldFrame = ({ path, label, required = false, help, own = false, hidesLabel = false, children }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const { stepId, fresh } = useStepForm();
  const wanted = useWantedField();
  const issues = useFieldIssues(stepId, path, own);
  const frame = useRef<HTMLFieldSetElement>(null);
  useDescribedInputs(frame, id);
  const { shown, onFocus, onBlur } = useShownIssues(issues, { untouched: fresh, wanted: wanted === path });
  return (
    <fieldset
      ref={frame}
      className={classes.field}
      data-field={path}
      data-required={required || undefined}
      data-bare={hidesLabel || undefined}
      aria-label={label}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {!hidesLabel && (
        <div className={classes.label} aria-hidden="true">
          {label}
          {required && (
            <span className={classes.required} title={t('stepForm.required')}>
              *
            </span>
          )}
        </div>
      )}
      {children({ invalid: shown.some(({ level }) => level === 'blocking'), describedBy: id })}
      <div id={id}>
        {help && <p className={classes.help}>{help}</p>}
        {shown.map((issue) => (
          <p key={`${issue.code}${issue.sentence.en}`} className={classes.issue} data-level={issue.level}>
            {words(issue.sentence)} {words(issue.remedy)}
          </p>
        ))}
      </div>
    </fieldset>
  );
};
