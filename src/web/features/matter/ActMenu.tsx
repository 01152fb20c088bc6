import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { useDisclosure } from '../../lib/use-disclosure.ts'
import { usePhone } from '../../lib/use-phone.ts'

/** Acts that stand in the quiet row before the menu, as far as they are allowed. */
const inRow: readonly MatterAction[] = [
  'edit-draft',
  'object',
  'return-draft',
  'remind',
  'request-extension',
  'resume',
  'decide-request',
  'save-plan',
  'save-report',
]
const mostInRow = 2

/** Everything else one may do: the usual two in sight, the rest behind one button. */
export function ActMenu({
  actions,
  onAct,
}: {
  actions: readonly MatterAction[]
  onAct: (action: MatterAction) => void
}) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const { open, close, toggle, area } = useDisclosure()
  const phone = usePhone()
  const row = phone ? [] : inRow.filter((action) => actions.includes(action)).slice(0, mostInRow)
  const menu = actions.filter((action) => !row.includes(action))
  const first = menu[0]
  return (
    <>
      {row.map((action) => (
        <Button key={action} onClick={() => onAct(action)}>
          {t(`matter-words:action.${action}`)}
        </Button>
      ))}
      {menu.length === 1 && first && (
        <Button onClick={() => onAct(first)}>{t(`matter-words:action.${first}`)}</Button>
      )}
      {menu.length > 1 && (
        <div className="ls-act-menu" ref={area}>
          <Button
            aria-expanded={open}
            onClick={toggle}
            icon={<DownOutlined aria-hidden="true" />}
            iconPlacement="end"
          >
            {t('more')}
          </Button>
          {open && (
            <ul>
              {menu.map((action) => (
                <li key={action}>
                  <button
                    type="button"
                    onClick={() => {
                      close()
                      onAct(action)
                    }}
                  >
                    {t(`matter-words:action.${action}`)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}
