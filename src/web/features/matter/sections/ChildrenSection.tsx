import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isUnregistered } from '../../../../domain/matters/matter-states.ts'
import { personIn } from '../../../lib/person-in.ts'
import { useToday } from '../../../lib/session.ts'
import { useLightReason } from '../../../ui/light-reason.ts'
import { OfficialDate } from '../../../ui/OfficialDate.tsx'
import { ProgressPair } from '../../../ui/ProgressPair.tsx'
import { StatusLight } from '../../../ui/StatusLight.tsx'
import type { Matter, RelatedMatter } from '../lib/matter-types.ts'

/** Child matters with their weights (R2.4), and the parent. */
export function ChildrenSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matter-page')
  const city = matter.children.filter((child) => !child.inner)
  const inner = matter.children.filter((child) => child.inner)
  return (
    <>
      {city.length > 0 && <p className="ls-quiet">{t('children.rollUp')}</p>}
      {city.length > 0 && <ChildList items={city} />}
      {inner.length > 0 && <h3>{t('children.inner')}</h3>}
      {inner.length > 0 && <ChildList items={inner} />}
    </>
  )
}

function ChildList({ items }: { items: readonly RelatedMatter[] }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const today = useToday()
  const reasonOf = useLightReason(today)
  const weights = items
    .filter((item) => item.state !== 'cancelled')
    .reduce((sum, item) => sum + item.weight, 0)
  return (
    <ul className="ls-plain-list">
      {items.map((item) => (
        <li key={item.id} className="ls-child">
          <div>
            <Link to={`/matters/${item.id}`}>{item.title}</Link>
            <div className="ls-quiet">
              {[item.number, personIn(item.leadUnit, item.person)].filter(Boolean).join(' · ')}
            </div>
          </div>
          <div>
            {isUnregistered(item.state) ? (
              t(`matter-words:state.${item.state}`)
            ) : (
              <StatusLight light={item.light.light} reason={reasonOf(item.light.reason)} />
            )}
            {item.dueOn && (
              <div className="ls-quiet">
                {t('due')} <OfficialDate date={item.dueOn} form="short" relativeTo={today} />
              </div>
            )}
          </div>
          <div>
            <ProgressPair claimed={item.claimedProgress} verified={item.verifiedProgress} plain />
            <div className="ls-quiet">
              {t('children.weight', {
                weight: item.weight,
                share:
                  weights > 0 && item.state !== 'cancelled' ? Math.round((item.weight / weights) * 100) : 0,
              })}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
