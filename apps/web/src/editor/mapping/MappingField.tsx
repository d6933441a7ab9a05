import type { ControlProps } from '../fields/control-props';
import { fieldHints } from '../fields/field-spec';
import { fieldsOfValue } from '../fields/row-values';
import { useList } from '../fields/use-list';
import { PillField } from '../pills/PillField';
import { MappingTable } from './MappingTable';

/** The fields of the app, each with what fills it; or all of them from one pill. Another module is another table. */
export const MappingField = (props: ControlProps) => {
  const { params } = useList({ list: fieldHints(props.spec.schema).mapping ?? '', siblings: props.siblings, root: props.root });
  const fields = fieldsOfValue(props.value);
  return fields === null ? <PillField {...props} single /> : <MappingTable key={params} {...props} fields={fields} />;
};
