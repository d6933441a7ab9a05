import { PasswordInput, Text } from '@mantine/core';
import { secretValue } from '@navette/flow';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepSecret } from '../../api/secrets';
import { useAct } from '../../components/use-act';
import type { ControlProps } from './control-props';

type Props = ControlProps & { takesFocus: boolean; onLeave(): void };

/** Takes a secret away to where it is kept as soon as somebody leaves the field, or the form; the draft gets only its id. */
export const NewSecret = ({ spec, label, onChange, describedBy, invalid, takesFocus, onLeave }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const act = useAct();
  const { mutateAsync, isPending } = useKeepSecret();
  const [typed, setTyped] = useState('');
  const isOnItsWay = useRef(false);
  const keep = async () => {
    if (typed.trim() === '') return onLeave();
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    const made = await act(() => mutateAsync(typed.trim()));
    // Once it is kept this field is no more, and its end must not keep it a second time.
    isOnItsWay.current = made !== undefined;
    if (!made) return;
    onChange(secretValue(made.id));
    onLeave();
  };
  const keepOnClosing = useEffectEvent(() => typed !== '' && void keep());
  useEffect(() => () => void keepOnClosing(), []);
  return (
    <>
      <PasswordInput
        aria-label={label}
        aria-describedby={`${describedBy} ${id}`}
        aria-required={spec.required}
        autoComplete="off"
        autoFocus={takesFocus}
        error={invalid}
        disabled={isPending}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => event.key === 'Enter' && void keep()}
      />
      <Text id={id} size="xs" c="dimmed">
        {t('secrets.help')}
      </Text>
    </>
  );
};
