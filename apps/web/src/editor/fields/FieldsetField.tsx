import type { ControlProps } from './control-props';
import classes from './FieldsetField.module.css';
import { fieldsOfValue, withField } from './row-values';
import { SchemaFields } from './SchemaFields';
import { TypedOrData } from './TypedOrData';

/** A record with known fields; or all of it from data. */
export const FieldsetField = (props: ControlProps) => {
  const { spec, root, path, value, onChange } = props;
  const fields = fieldsOfValue(value);
  return (
    <TypedOrData {...props} isTyped={fields !== null}>
      <div className={classes.fieldset}>
        <SchemaFields
          schema={spec.schema}
          root={root}
          values={fields ?? {}}
          path={path}
          onChange={(name, next) => onChange(withField(fields ?? {}, name, next))}
        />
      </div>
    </TypedOrData>
  );
};
