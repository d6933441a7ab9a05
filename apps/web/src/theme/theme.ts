import { createTheme } from '@mantine/core';
import { ink, red, teal, violet } from './colours';

/** Calm and warm: paper, ink, one deep teal. Everything that is not layout is decided here once. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSmoothing: true,
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  colors: { teal, red, violet, dark: ink },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '22px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '36px' },
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  shadows: {
    xs: '0 1px 2px rgb(16 40 38 / 6%)',
    sm: '0 1px 2px rgb(16 40 38 / 6%), 0 2px 6px rgb(16 40 38 / 5%)',
    md: '0 2px 4px rgb(16 40 38 / 6%), 0 8px 20px rgb(16 40 38 / 8%)',
    lg: '0 4px 8px rgb(16 40 38 / 6%), 0 16px 40px rgb(16 40 38 / 12%)',
  },
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Badge: { styles: { root: { textTransform: 'none' } } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withinPortal: true } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.45 } } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Skeleton: { defaultProps: { radius: 'md' } },
  },
});
