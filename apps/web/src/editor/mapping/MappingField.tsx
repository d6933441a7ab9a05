import type { ControlProps } from '../fields/control-props';
import { fieldsOfValue } from '../fields/row-values';
import { PillField } from '../pills/PillField';
import { MappingTable } from './MappingTable';

/** The fields of the app, each with what fills it; or all of them from one pill. */
export const MappingField = (props: ControlProps) => {
  const fields = fieldsOfValue(props.value);
  return fields === null ? <PillField {...props} single /> : <MappingTable {...props} fields={fields} />;
};
