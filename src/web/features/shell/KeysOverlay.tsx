import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activeShortcuts, answerKey, onKeysOverlay, type Shortcut } from '../../lib/keys.ts'

/** Answers the keyboard for the whole application; `?` lists what the keys do on this page. */
export function KeysOverlay() {
  const { t } = useTranslation('shell')
  const [shown, setShown] = useState<Shortcut[]>()
  useEffect(() => {
    onKeysOverlay(() => setShown(activeShortcuts()))
    document.addEventListener('keydown', answerKey)
    return () => {
      onKeysOverlay(undefined)
      document.removeEventListener('keydown', answerKey)
    }
  }, [])
  return (
    <Modal open={shown !== undefined} title={t('keys')} footer={null} onCancel={() => setShown(undefined)}>
      <dl className="ls-keys">
        {shown?.map((shortcut) => (
          <div key={shortcut.key}>
            <dt>
              <kbd>{shortcut.key}</kbd>
            </dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('keysHere')}</dd>
        </div>
      </dl>
    </Modal>
  )
}
