import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '../../../lib/dates.ts'
import { personIn } from '../../../lib/person-in.ts'
import type { Matter } from '../lib/matter-types.ts'

/** What stays the same while the work goes on: numbers, dates, people to call. */
export function FactsAside({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const { contactPerson, confirmations, reminders } = matter
  const facts: (readonly [string, React.ReactNode])[] = [
    [t('aside.number'), matter.number],
    [t('aside.category'), matter.category.name],
    [t('aside.leadOfficial'), matter.leadOfficial?.name],
    [t('aside.mode'), t(`matter-words:mode.${matter.supervisionMode}`)],
    [t('aside.cycle'), t(`matter-words:cycle.${matter.reportingCycle}`)],
    [t('aside.nextReport'), matter.nextReportOn && dates.withWeekday(matter.nextReportOn)],
    [t('aside.review'), matter.reviewOn && dates.withWeekday(matter.reviewOn)],
    [t('aside.assigned'), matter.assignedOn && dates.date(matter.assignedOn)],
    [
      t('aside.acknowledged'),
      matter.acknowledgedOn &&
        [dates.date(matter.acknowledgedOn), matter.acknowledgedBy?.name].filter(Boolean).join(' '),
    ],
    [t('aside.completed'), matter.completedOn && dates.date(matter.completedOn)],
    [t('aside.closed'), matter.closedOn && dates.date(matter.closedOn)],
    [t('aside.cancelled'), matter.cancelledOn && dates.date(matter.cancelledOn)],
    [
      t('aside.extensions'),
      matter.extensionsGranted > 0 ? t('aside.times', { count: matter.extensionsGranted }) : null,
    ],
    [
      t('aside.reminders'),
      reminders.count > 0 &&
        [t('aside.times', { count: reminders.count }), reminders.lastOn && dates.date(reminders.lastOn)]
          .filter(Boolean)
          .join(' · '),
    ],
    [t('aside.registeringUnit'), matter.registeringUnit.name],
    [
      t('aside.contact'),
      contactPerson && (
        <>
          {contactPerson.name}
          {contactPerson.phone && (
            <>
              {' '}
              <a href={`tel:${contactPerson.phone}`}>{contactPerson.phone}</a>
            </>
          )}
        </>
      ),
    ],
    [
      t('aside.confirmed'),
      confirmations.given.length > 0 &&
        confirmations.given.map((given) => personIn(given.unit, given.person)).join(t('listComma')),
    ],
    [
      t('aside.toConfirm'),
      matter.state === 'awaiting-confirmation' &&
        confirmations.outstanding.map((office) => t(`matter-words:office.${office}`)).join(t('listComma')),
    ],
    [
      t('aside.parent'),
      matter.parent && <Link to={`/matters/${matter.parent.id}`}>{matter.parent.title}</Link>,
    ],
  ]
  return (
    <aside className="ls-aside" aria-label={t('aside.label')}>
      <dl className="ls-facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {matter.overrides.map((item) => (
        <p key={`${item.warning}.${item.person.id}`} className="ls-quiet">
          {t('aside.override', { name: item.person.name, reason: item.reason })}
        </p>
      ))}
    </aside>
  )
}
