import type { Catalog } from '@navette/flow';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findConnector } from '../../components/AppIcon';
import { useWords } from '../../i18n/use-words';
import classes from './SetUpSteps.module.css';
import type { SetUpPage, useSetUp } from './use-set-up';

type Props = { setUp: ReturnType<typeof useSetUp>; catalog: Catalog; at: number; onGo(page: number): void };

/** Where one is; what was decided can be opened again. */
export const SetUpSteps = ({ setUp, catalog, at, onGo }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = (page: SetUpPage): string => {
    if (page.kind === 'question') return words(page.question.title);
    const connector = findConnector(catalog, page.connector);
    return connector ? words(connector.title) : page.connector;
  };
  const isProblem = (page: SetUpPage) => page.kind === 'question' && setUp.problems.some(({ question }) => question === page.question.id);
  return (
    <nav aria-label={t('templates.decisions')}>
      <ol className={classes.steps}>
        {setUp.pages.map((page, index) => (
          <li key={page.kind === 'account' ? page.connector : page.question.id}>
            <button
              type="button"
              className={classes.step}
              aria-current={index + 1 === at ? 'step' : undefined}
              aria-label={t('templates.decision', { number: index + 1, total: setUp.pages.length, name: nameOf(page) })}
              data-done={index + 1 < at || undefined}
              data-problem={isProblem(page) || undefined}
              title={nameOf(page)}
              onClick={() => onGo(index + 1)}
            >
              {index + 1 < at && !isProblem(page) ? <IconCheck size={14} aria-hidden="true" /> : index + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
