import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { useToday } from '../../lib/session.ts'
import { ActDue } from '../matters/public.ts'
import type { DutyGroup } from './group-duties.ts'

export const dutyAnchor = (act: MatterAction): string => `act-${act}`

/** The day in one line: 签收 3 件 · 反馈 2 件，今天 · 答复 1 件. Each leads to its matters further down. */
export function DutySummary({ groups }: { groups: readonly DutyGroup<unknown>[] }) {
  const { t } = useTranslation('workbench')
  const { t: word } = useTranslation('matter-words')
  const today = useToday()
  if (groups.length < 2) return null
  return (
    <ul className="ls-duties" aria-label={t('summary')}>
      {groups.map((group) => (
        <li key={group.act}>
          <a
            href={`#${dutyAnchor(group.act)}`}
            className={group.overdue > 0 ? 'ls-duty ls-duty-red' : 'ls-duty'}
          >
            <span>{word(`action.${group.act}`)}</span>
            <strong>{t(group.capped ? 'countCapped' : 'count', { number: group.count })}</strong>
            {group.overdue > 0 ? (
              <span className="ls-act-late">{t('late', { number: group.overdue })}</span>
            ) : (
              group.firstBy && <ActDue by={group.firstBy} overdue={group.firstBy < today} />
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
