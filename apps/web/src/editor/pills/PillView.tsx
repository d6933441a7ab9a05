import { Popover } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { refOfPill } from './document-of-parts';
import { PillChip } from './PillChip';
import { PillMenu } from './PillMenu';

/** The pill inside the editor: Enter or a click opens what can be done with it. */
export const PillView = ({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) => {
  const [isOpen, setOpen] = useState(() => takeOpensNext(editor));
  const ref = refOfPill(node.attrs as Parameters<typeof refOfPill>[0]);
  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  useEffect(() => {
    const element = editor.view.dom;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!selected || event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    element.addEventListener('keydown', onKeyDown, true);
    return () => element.removeEventListener('keydown', onKeyDown, true);
  }, [editor, selected]);
  return (
    <NodeViewWrapper as="span">
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={340} shadow="md" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <PillChip pill={ref} selected={selected || isOpen} onClick={() => editor.isEditable && setOpen(!isOpen)} />
        </Popover.Target>
        <Popover.Dropdown>
          <PillMenu
            pill={ref}
            field={editor.view.dom.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''}
            onChange={(next) => updateAttributes({ step: next.step, path: next.path, transforms: next.transforms ?? null })}
            onRemove={() => {
              close();
              deleteNode();
            }}
            onClose={close}
          />
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
};

const takeOpensNext = ({ storage }: NodeViewProps['editor']): boolean => {
  const own = storage.pill;
  const opens = own.opensNext;
  own.opensNext = false;
  return opens;
};
