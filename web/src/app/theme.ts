// Ant Design in the page's own tokens: primary is ink, because blue says "running".
import { theme, type ThemeConfig } from 'antd';

interface Palette {
  bg: string;
  surface: string;
  line: string;
  control: string;
  button: string; // its border
  ink: string;
  ink2: string;
  ink3: string;
  fail: string;
  onInk: string;
}

const light: Palette = {
  bg: '#F4F5F6',
  surface: '#FFFFFF',
  line: '#E2E5E8',
  control: '#858F99',
  button: '#C5CBD1',
  ink: '#17202B',
  ink2: '#46515D',
  ink3: '#626D79',
  fail: '#AE1F1E',
  onInk: '#FFFFFF',
};

const dark: Palette = {
  bg: '#11151A',
  surface: '#1A2027',
  line: '#2C353E',
  control: '#74818D',
  button: '#46525E',
  ink: '#E7EBEF',
  ink2: '#B4BEC8',
  ink3: '#93A0AC',
  fail: '#FF958E',
  onInk: '#11151A',
};

export function themeFor(isDark: boolean): ThemeConfig {
  const palette = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.ink,
      colorLink: palette.ink,
      colorError: palette.fail,
      colorText: palette.ink,
      colorTextSecondary: palette.ink2,
      colorTextTertiary: palette.ink3,
      colorTextLightSolid: palette.onInk,
      colorBgLayout: palette.bg,
      colorBgContainer: palette.surface,
      colorBorder: palette.control,
      colorSplit: palette.line,
      borderRadius: 4,
      controlHeight: 32,
      fontFamily: 'var(--font)',
      fontSize: 14,
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        defaultBorderColor: palette.button,
        defaultHoverBorderColor: palette.ink,
        colorPrimaryHover: palette.ink2,
        primaryColor: palette.onInk,
      },
    },
  };
}
