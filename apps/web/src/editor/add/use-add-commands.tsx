import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../format/fold';
import { type PageCommand, useOfferCommands } from '../../shell/page-commands';
import type { AddValue } from './add-context';
import { OptionTile } from './OptionTile';
import { type OptionGroup, type StepOption, searchOptions } from './step-option';

const most = 8;

/** "Add Create a lead" in Ctrl K: comes after the selected step. The verb may be typed or left away. */
export const useAddCommands = (groups: { group: OptionGroup; options: StepOption[] }[], { readOnly, insert }: AddValue): void => {
  const { t } = useTranslation();
  const offer = useCallback(
    (query: string): PageCommand[] => {
      const verb = fold(t('editing.addVerb'));
      const asked = fold(query.trim());
      if (readOnly || asked.length < 2) return [];
      const options = groups.filter(({ group }) => group !== 'suggested').flatMap((each) => each.options);
      return searchOptions(options, asked.startsWith(`${verb} `) ? asked.slice(verb.length) : asked)
        .slice(0, most)
        .map((option) => ({
          id: `add:${option.key}`,
          name: t('editor.addNamed', { name: option.title }),
          detail: option.detail,
          mark: <OptionTile option={option} size={20} />,
          act: () => insert(option, undefined),
        }));
    },
    [groups, readOnly, insert, t],
  );
  useOfferCommands(offer);
};
