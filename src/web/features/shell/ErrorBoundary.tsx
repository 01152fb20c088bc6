import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'

/** Keeps a failing page from taking the shell with it; what was typed elsewhere is safe in its draft. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    return 'error' in this.state ? <PageFailed error={this.state.error} /> : this.props.children
  }
}

/** A part of the program that is gone means the server was updated since the page was opened. */
const isOldVersion = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|Importing a module/i.test(error.message)

function PageFailed({ error }: { error: unknown }) {
  const { t } = useTranslation('shell')
  const reload = () => window.location.reload()
  if (!isOldVersion(error)) return <ErrorState title={t('pageFailed')} error={error} onRetry={reload} />
  return (
    <div role="alert" className="ls-state">
      <p className="ls-state-title">{t('newVersion')}</p>
      <Button type="primary" onClick={reload}>
        {t('reload')}
      </Button>
    </div>
  )
}
