import { useParams } from '@tanstack/react-router';
import { ErrorBlock } from '../components/ErrorBlock';
import { ListSkeleton } from '../components/ListSkeleton';
import { useDocumentTitle } from '../components/use-document-title';
import { addEditorSentences } from '../i18n/add-editor-sentences';
import { Editor } from './Editor';
import classes from './Editor.module.css';
import { useEditorData } from './use-editor-data';

addEditorSentences();

/** Draw, mend, publish one flow. A chunk of its own. */
export const EditorPage = () => {
  const { flowId } = useParams({ from: '/frame/flows/$flowId/edit' });
  const { data, error, retry } = useEditorData(flowId);
  useDocumentTitle(data?.flow.name ?? '…');
  if (data) return <Editor key={flowId} {...data} />;
  return (
    <div className={classes.waiting}>{error ? <ErrorBlock error={error} onRetry={retry} /> : <ListSkeleton rows={5} height={72} />}</div>
  );
};
