import { BarChartOutlined, DashboardOutlined, HomeOutlined, UnorderedListOutlined } from '@ant-design/icons'
import type { Page } from './lib/page.ts'

/**
 * Every page, in the order of the navigation: 工作台 · 督办事项 · 分解立项 · 导入台账 · 看板 · 总览 · 组织 · 工作日历 · 制度包 · 账号 · 审计. One entry per
 * page, loaded when first opened; the server decides who may open it (`me.operations`).
 */
export const pages: readonly Page[] = [
  {
    path: '/',
    name: 'workbench',
    open: 'workbench.read',
    nav: { icon: <HomeOutlined />, onPhone: true },
    load: async () => (await import('./features/workbench/WorkbenchPage.tsx')).WorkbenchPage,
  },
  {
    path: '/matters',
    name: 'matters',
    open: 'matter.list',
    nav: { icon: <UnorderedListOutlined />, onPhone: true },
    load: async () => (await import('./features/matters/MattersPage.tsx')).MattersPage,
  },
  {
    path: '/board',
    name: 'board',
    open: 'board.read',
    nav: { icon: <BarChartOutlined /> },
    load: async () => (await import('./features/board/BoardPage.tsx')).BoardPage,
  },
  {
    path: '/overview',
    name: 'overview',
    open: 'overview.read',
    nav: { icon: <DashboardOutlined />, onPhone: true },
    load: async () => (await import('./features/overview/OverviewPage.tsx')).OverviewPage,
  },
  {
    path: '/messages',
    name: 'notifications',
    open: 'notification.read',
    load: async () => (await import('./features/messages/MessagesPage.tsx')).MessagesPage,
  },
  {
    path: '/help',
    name: 'help',
    open: 'help.read',
    load: async () => (await import('./features/help/HelpPage.tsx')).HelpPage,
  },
  {
    path: '/sessions',
    name: 'sessions',
    open: 'identity.own-session',
    load: async () => (await import('./features/identity/SessionsPage.tsx')).SessionsPage,
  },
  {
    path: '/password',
    name: 'changePassword',
    open: 'identity.own-password',
    load: async () => (await import('./features/identity/ChangePasswordPage.tsx')).ChangePasswordPage,
  },
  {
    path: '/sign-in',
    name: 'signIn',
    open: 'public',
    load: async () => (await import('./features/identity/SignInPage.tsx')).SignInPage,
  },
  {
    path: '/setup',
    name: 'setUp',
    open: 'public',
    load: async () => (await import('./features/identity/SetUpPage.tsx')).SetUpPage,
  },
]
