import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import classes from './FlowCanvas.module.css';

/** Zoom and fit, at the lower left. */
export const CanvasControls = ({ onFit }: { onFit(): void }) => {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const controls = [
    { label: t('canvas.zoomIn'), Icon: IconPlus, act: () => void flow.zoomIn() },
    { label: t('canvas.zoomOut'), Icon: IconMinus, act: () => void flow.zoomOut() },
    { label: t('canvas.fit'), Icon: IconArrowsMaximize, act: onFit },
  ];
  return (
    <div className={classes.controls}>
      {controls.map(({ label, Icon, act }) => (
        <Tooltip key={label} label={label} position="right">
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={label} onClick={act}>
            <Icon size={17} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
};
