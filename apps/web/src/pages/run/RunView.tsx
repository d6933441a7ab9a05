import { Drawer, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RunDetailAnswer } from '@navette/api/contract';
import type { Catalog, RunLine, StepId } from '@navette/flow';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowCanvas, FlowOutline } from '../../canvas';
import type { LiveSteps } from '../../live/merge-steps';
import { summariseSteps } from '../../live/summarise-steps';
import { Announcer } from './Announcer';
import classes from './RunPage.module.css';
import { StepPanel } from './StepPanel';

type Props = { detail: RunDetailAnswer; run: RunLine; steps: LiveSteps; catalog: Catalog };

/** Canvas or outline at the left, the chosen step at the right; on a narrow screen the outline, and the step over it. */
export const RunView = ({ detail, run, steps, catalog }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/runs/$runId' });
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const states = useMemo(() => summariseSteps(steps), [steps]);
  const view = isNarrow ? 'outline' : (search.view ?? 'canvas');
  const selected = search.step ?? (isNarrow ? null : (run.error?.stepId ?? null));
  const select = (step: StepId | null) =>
    void navigate({
      to: '/runs/$runId',
      params: { runId: detail.run.id },
      search: { view: search.view, tab: search.tab, step: step ?? undefined },
      replace: true,
    });
  const panel = <StepPanel detail={detail} run={run} stepId={selected} steps={steps} catalog={catalog} />;
  return (
    <div className={classes.body}>
      <div className={classes.left}>
        {!isNarrow && <ViewToggle view={view} />}
        {view === 'canvas' ? (
          <FlowCanvas document={detail.document} catalog={catalog} states={states} selectedStepId={selected} onSelect={select} />
        ) : (
          <div className={classes.outline}>
            <FlowOutline document={detail.document} catalog={catalog} states={states} selectedStepId={selected} onSelect={select} />
          </div>
        )}
      </div>
      {isNarrow ? (
        <Drawer
          opened={selected !== null}
          onClose={() => select(null)}
          position="bottom"
          size="85%"
          title={t('canvas.outline')}
          closeButtonProps={{ 'aria-label': t('runs.one.closePanel') }}
        >
          {panel}
        </Drawer>
      ) : (
        <aside className={classes.right}>{panel}</aside>
      )}
      <Announcer document={detail.document} catalog={catalog} states={states} />
    </div>
  );
};

const ViewToggle = ({ view }: { view: 'canvas' | 'outline' }) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/runs/$runId' });
  return (
    <SegmentedControl
      className={classes.toggle}
      size="xs"
      aria-label={t('runs.one.view')}
      value={view}
      onChange={(next) =>
        void navigate({ search: (before) => ({ ...before, view: next === 'outline' ? 'outline' : undefined }), replace: true })
      }
      data={[
        { value: 'canvas', label: t('runs.one.asCanvas') },
        { value: 'outline', label: t('runs.one.asOutline') },
      ]}
    />
  );
};
