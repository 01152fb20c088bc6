import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Says that the network is gone and that nothing typed is lost; reads go on by themselves once it is back. */
export function OfflineNotice() {
  const { t } = useTranslation('shell')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status" className="ls-offline-place">
      {!online && <p className="ls-offline">{t('offline')}</p>}
    </div>
  )
}
