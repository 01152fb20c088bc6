import { LoadingOutlined } from '@ant-design/icons'
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enGB from 'antd/es/locale/en_GB'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { Suspense } from 'react'
import { BrowserRouter } from 'react-router'
import { useLanguage } from '../../lib/i18n.ts'
import { NoticesProvider } from '../../lib/notices.tsx'
import type { Page } from '../../lib/page.ts'
import { queryClient } from '../../lib/query-client.ts'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { theme } from '../../ui/theme.ts'
import { AppRoutes } from './AppRoutes.tsx'

/** Everything around the pages: language, theme, queries, routes. */
export function AppFrame({ pages }: { pages: readonly Page[] }) {
  const language = useLanguage()
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  return (
    <ConfigProvider
      locale={language === 'en' ? enGB : zhCN}
      theme={theme}
      // The turning icon is no part of a button's name, and it goes without a motion that a busy browser may never end.
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden="true" /> }}
    >
      <NoticesProvider>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <Suspense fallback={<LoadingSkeleton />}>
              <AppRoutes pages={pages} />
            </Suspense>
          </BrowserRouter>
        </QueryClientProvider>
      </NoticesProvider>
    </ConfigProvider>
  )
}
