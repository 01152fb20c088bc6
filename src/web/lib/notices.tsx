import { message } from 'antd'
import type { MessageInstance } from 'antd/es/message/interface'
import { createContext, type ReactNode, use } from 'react'

const NoticesContext = createContext<MessageInstance | undefined>(undefined)

/** Short notices at the top of the page. antd's own App would bring dialogs and notification boxes into the first load as well. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, holder] = message.useMessage({ top: 64 })
  return (
    <NoticesContext value={notices}>
      {holder}
      {children}
    </NoticesContext>
  )
}

/** Says what happened: `success`, `error`, `info`, `warning`. */
export function useNotices(): MessageInstance {
  const notices = use(NoticesContext)
  if (!notices) throw new Error('useNotices outside NoticesProvider')
  return notices
}
