import { App, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import './accounts.css'

/** The initial password, shown once; null when the command was repeated and it was shown before. */
export function InitialPassword({ password, onClose }: { password: string | null; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(password ?? '')
    message.success(t('copied'))
  }
  return (
    <Modal
      open
      title={t('initialTitle')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('handedOver')}
        </Button>
      }
    >
      {password === null ? (
        <p>{t('initialGone')}</p>
      ) : (
        <>
          <p className="ls-initial-password">
            <code>{password}</code>
            {'clipboard' in navigator && <Button onClick={() => void copy()}>{t('copy')}</Button>}
          </p>
          <p>{t('initialText')}</p>
        </>
      )}
    </Modal>
  )
}
