import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  heading: string
  /** What it is called by those who hear its buttons. */
  name: string
  note?: ReactNode
  acts?: ReactNode
  onRemove: () => void
  children: ReactNode
}

/** A milestone or an indicator in the editor: its heading with what one may do to it, its fields below. */
export function PlanItem({ heading, name, note, acts, onRemove, children }: Props) {
  const { t } = useTranslation('matter-plan')
  return (
    <li className="ls-plan-item">
      <div className="ls-plan-item-head">
        <h3>{heading}</h3>
        {note}
        <span className="ls-plan-item-acts">
          {acts}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('editor.remove', { name })}
            onClick={onRemove}
          />
        </span>
      </div>
      {children}
    </li>
  )
}
