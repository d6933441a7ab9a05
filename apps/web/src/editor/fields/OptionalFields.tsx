import { Button, Stack, TextInput } from '@mantine/core';
import { schemaTitle } from '@navette/flow';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { includesFolded } from '../../format/fold';
import { useLanguage } from '../../i18n/use-words';
import { type FieldSpec, inPlace } from './field-spec';
import { useWantedField } from './wanted-field';

type Props = { filled: FieldSpec[]; optional: FieldSpec[]; path: string; draw(specs: FieldSpec[]): ReactNode };

const searchFrom = 8;

/** Fields that hold something stay where they were opened; the rest waits behind "14 optional fields". */
export const OptionalFields = ({ filled, optional, path, draw }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = useWantedField();
  const [isOpened, setOpened] = useState(false);
  const [query, setQuery] = useState('');
  // A field that was empty when the list was opened does not jump away while somebody types in it.
  const [filledBefore, setFilledBefore] = useState(() => new Set(filled.map(({ name }) => name)));
  const isOpen = isOpened || optional.some(({ name }) => wanted?.startsWith(`${path}.${name}`));
  const above = isOpen ? filled.filter(({ name }) => filledBefore.has(name)) : filled;
  const below = isOpen ? inPlace([...optional, ...filled.filter(({ name }) => !filledBefore.has(name))]) : optional;
  const shown = below.filter(({ name, schema }) => includesFolded(schemaTitle(schema, name, language), query));
  return (
    <>
      {draw(above)}
      {below.length > 0 && (
        <Stack gap="md">
          <Button
            variant="subtle"
            color="gray"
            justify="flex-start"
            px={6}
            aria-expanded={isOpen}
            leftSection={isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            onClick={() => {
              setFilledBefore(new Set(filled.map(({ name }) => name)));
              setOpened(!isOpen);
            }}
          >
            {t('stepForm.optionalFields', { count: below.length })}
          </Button>
          {isOpen && below.length >= searchFrom && (
            <TextInput
              size="sm"
              leftSection={<IconSearch size={15} />}
              placeholder={t('stepForm.searchFields')}
              aria-label={t('stepForm.searchFields')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          {isOpen && draw(shown)}
        </Stack>
      )}
    </>
  );
};
