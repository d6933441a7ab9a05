import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import classes from './FieldsetField.module.css';
import { fieldsOfValue, withField } from './row-values';
import { SchemaFields } from './SchemaFields';

/** A record with known fields. */
export const FieldsetField = ({ spec, root, path, label, value, onChange, describedBy, readOnly }: ControlProps) => {
  const fields = fieldsOfValue(value);
  if (fields === null)
    return <PillField label={label} value={value} onChange={onChange} single describedBy={describedBy} readOnly={readOnly} />;
  return (
    <div className={classes.fieldset}>
      <SchemaFields
        schema={spec.schema}
        root={root}
        values={fields}
        path={path}
        onChange={(name, next) => onChange(withField(fields, name, next))}
      />
    </div>
  );
};
