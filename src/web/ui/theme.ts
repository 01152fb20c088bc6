import type { ThemeConfig } from 'antd'

/**
 * White ground, one calm blue, red only for what is overdue or refused. Every pair of text and ground reaches 4.5:1 (WCAG AA); stock
 * antd misses that in placeholders, disabled and secondary text, links, and the coloured text of tags and alerts.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a56a8',
    colorInfo: '#1a56a8',
    colorLink: '#1a56a8',
    colorLinkHover: '#0f3f82',
    colorLinkActive: '#0f3f82',
    colorError: '#b3261e',
    colorSuccess: '#1b7a3d',
    colorWarning: '#8a5a00',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e3a29d',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#d9b36a',
    colorInfoBg: '#eef3fa',
    colorInfoBorder: '#a9c2e3',
    colorSuccessBg: '#eff7f1',
    colorSuccessBorder: '#95c7a5',
    colorText: '#1f2328',
    colorTextSecondary: '#4a525c',
    colorTextTertiary: '#59616b',
    colorTextQuaternary: '#636b76',
    colorTextDescription: '#59616b',
    colorTextPlaceholder: '#69717c',
    colorTextDisabled: '#69717c',
    colorBorder: '#8c939c',
    colorBorderSecondary: '#dfe2e6',
    colorBgLayout: '#ffffff',
    fontFamily:
      "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Segoe UI', sans-serif",
    fontSize: 14,
    fontWeightStrong: 600,
    borderRadius: 4,
    controlHeight: 34,
    lineWidthFocus: 2,
    // A button at work stays readable.
    opacityLoading: 1,
  },
  components: {
    Table: {
      cellPaddingBlock: 9,
      cellPaddingBlockMD: 9,
      cellPaddingInline: 12,
      cellPaddingInlineMD: 12,
      headerBg: '#f5f6f8',
      headerSplitColor: 'transparent',
      rowHoverBg: '#f5f8fc',
      rowSelectedBg: '#eef3fa',
      rowSelectedHoverBg: '#e3ecf7',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
}
