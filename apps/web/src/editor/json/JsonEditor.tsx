import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './JsonEditor.module.css';
import type { JsonInputProps } from './JsonInput';
import { jsonFault } from './json-fault';
import { createJsonView, type JsonViewSettings } from './json-view';

/** Large, so only ever loaded by `JsonInput`. */
export const JsonEditor = ({
  label,
  text,
  onChange,
  describedBy,
  required = false,
  invalid = false,
  complaint,
  readOnly = false,
  minLines = 3,
}: JsonInputProps) => {
  const { t } = useTranslation();
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<ReturnType<typeof createJsonView>>(null);
  const fault = jsonFault(text);
  const said = fault ? t('json.fault', { line: fault.line }) : complaint;
  const isWrong = invalid || said !== undefined;
  const settings = useMemo(
    (): JsonViewSettings => ({
      isReadOnly: readOnly,
      sentence: (line) => t('json.fault', { line }),
      attributes: {
        'aria-label': label,
        'aria-describedby': [describedBy, id].filter(Boolean).join(' '),
        'aria-required': String(required),
        'aria-invalid': String(isWrong),
        'aria-readonly': String(readOnly),
        // The dialog around it stays open: Escape is the first half of the way out by keyboard.
        'data-mantine-stop-propagation': 'true',
        style: `min-height: ${minLines * 20 + 16}px`,
      },
    }),
    [t, label, describedBy, id, required, isWrong, readOnly, minLines],
  );
  const change = useEffectEvent(onChange);
  const begin = useEffectEvent((parent: HTMLElement) => createJsonView({ parent, text, settings, onChange: change }));
  useEffect(() => {
    view.current = begin(host.current!);
    return () => view.current?.destroy();
  }, []);
  useEffect(() => view.current?.set(settings), [settings]);
  useEffect(() => view.current?.show(text), [text]);
  return (
    <div>
      {/* What is around it does not close on the Escape that is half of the way out. */}
      <div role="none" ref={host} className={classes.field} data-invalid={isWrong || undefined} onKeyDown={keepEscape} />
      {!readOnly && (
        <p id={id} className={classes.keys}>
          {t('json.keys')}
        </p>
      )}
      <div role="status">{said && <p className={classes.fault}>{said}</p>}</div>
    </div>
  );
};

const keepEscape = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') event.stopPropagation();
};
