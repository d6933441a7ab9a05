import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../components/TextLink';
import { useFrameKeys } from '../keys/use-frame-keys';
import { AccountMenu } from './AccountMenu';
import classes from './AppFrame.module.css';
import { HelpMenu } from './HelpMenu';
import { Logo } from './Logo';
import { Navigation } from './Navigation';
import { PaletteButton } from './PaletteButton';
import { PageCommandsProvider } from './page-commands';
import { StatusBar } from './StatusBar';
import { usePageFocus } from './use-page-focus';
import { usePalette } from './use-palette';
import { useSendLeftEdits } from './use-send-left-edits';

/** Loaded when first asked for: few people open them on their first page. */
const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));
const ShortcutSheet = lazy(() => import('../keys/ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

/** What surrounds every page: navigation, search, account, and one line when something is not live. */
export const AppFrame = () => {
  const { t } = useTranslation();
  const [isOpen, navigation] = useDisclosure(false);
  const main = usePageFocus();
  const palette = usePalette();
  const [isSheetOpen, sheet] = useDisclosure(false);
  useFrameKeys({ showSheet: sheet.open });
  useSendLeftEdits();
  const isFull = useMatches({ select: (matches) => matches.some((match) => match.staticData.full) });
  return (
    <PageCommandsProvider>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
        padding={0}
        withBorder={false}
      >
        <a href="#content" className="skip-link">
          {t('common.skipToContent')}
        </a>
        <AppShell.Header className={classes.header} data-region>
          <Burger
            opened={isOpen}
            onClick={navigation.toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={t(isOpen ? 'shell.closeNavigation' : 'shell.openNavigation')}
          />
          <TextLink to="/" className={classes.brand} underline="never" aria-label={`Navette, ${t('shell.home')}`}>
            <Logo />
          </TextLink>
          <PaletteButton onOpen={palette.open} />
          <HelpMenu onShortcuts={sheet.open} />
          <AccountMenu />
        </AppShell.Header>
        <AppShell.Navbar component="div" className={classes.navbar} data-region data-closed={!isOpen || undefined}>
          <Navigation onNavigate={navigation.close} />
        </AppShell.Navbar>
        <AppShell.Main ref={main} className={classes.main} data-full={isFull || undefined} id="content" tabIndex={-1} data-region>
          <StatusBar />
          <div className={isFull ? classes.full : classes.page}>
            <Outlet />
          </div>
        </AppShell.Main>
        <Suspense>
          {palette.wasOpened && <Palette opened={palette.opened} onClose={palette.close} />}
          {isSheetOpen && <ShortcutSheet opened onClose={sheet.close} />}
        </Suspense>
      </AppShell>
    </PageCommandsProvider>
  );
};
