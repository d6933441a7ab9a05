import { Button, Input, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceFields } from '../../account/PlaceFields';
import { rememberedPlace, rememberPlace } from '../../account/place';
import { LanguageSwitch } from './LanguageSwitch';
import { StepHeading } from './StepHeading';
import { SystemCheck } from './SystemCheck';

export const LanguageStep = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation();
  const [place, setPlace] = useState(rememberedPlace);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rememberPlace(place);
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <StepHeading title={t('account.languageTitle')} body={t('account.languageBody')} />
        <Input.Wrapper label={t('shell.language')} labelElement="div">
          <div>
            <LanguageSwitch />
          </div>
        </Input.Wrapper>
        <PlaceFields place={place} onChange={setPlace} />
        <SystemCheck />
        <Button type="submit" size="md">
          {t('common.continue')}
        </Button>
      </Stack>
    </form>
  );
};
