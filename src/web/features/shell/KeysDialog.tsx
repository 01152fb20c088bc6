import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Shortcut } from '../../lib/keys.ts'

/** What the keys do on this page. */
export function KeysDialog({ shortcuts, onClose }: { shortcuts: readonly Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Modal open title={t('keys')} footer={null} onCancel={onClose}>
      <dl className="ls-keys">
        {[...shortcuts, { key: '?', does: t('keysHere') }].map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
