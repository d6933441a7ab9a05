import type { Group } from '@navette/flow';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupHead } from './GroupHead';
import classes from './Groups.module.css';

type Props = { group: Group; level: number; folded: boolean; onFold(groupId: string): void; children?: ReactNode };

/** The name of a group over its first line; folded, it stands for all of its lines. */
export const OutlineGroup = ({ group, level, folded, onFold, children }: Props) => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's elements cannot be levels of a tree.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons hold the focus.
    <div role="row" aria-level={level} aria-expanded={!folded} style={{ marginInlineStart: (level - 1) * 18 }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      <div role="gridcell" className={classes.outline} data-colour={group.colour}>
        <GroupHead group={group} folded={folded} onFold={onFold}>
          {children}
        </GroupHead>
        <span className={classes.count}>{t('canvas.stepsInside', { count: group.steps.length })}</span>
      </div>
    </div>
  );
};
