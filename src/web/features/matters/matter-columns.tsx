import type { TableProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useToday } from '../../lib/session.ts'
import { OfficialDate } from '../../ui/OfficialDate.tsx'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import type { ColumnName } from './columns.ts'
import { MatterDue, type Row } from './MatterDue.tsx'
import { NextActLink } from './NextActLink.tsx'

type Columns = NonNullable<TableProps<Row>['columns']>

/** The columns of the table: light and title, the chosen ones, the next act where the reader owes one. */
export function useMatterColumns(chosen: readonly ColumnName[], withNextAct: boolean): Columns {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const today = useToday()
  const cells: Record<ColumnName, (row: Row) => React.ReactNode> = {
    number: (row) => <span className="ls-nowrap">{row.number}</span>,
    leadUnit: (row) => <UnitName name={row.leadUnit.name} shortName={row.leadUnit.shortName} />,
    responsiblePerson: (row) => row.responsiblePerson?.name,
    leadOfficial: (row) => row.leadOfficial?.name,
    state: (row) => <span className="ls-matter-state">{word(`state.${row.state}`)}</span>,
    due: (row) => <MatterDue row={row} />,
    progress: (row) => (
      <span className="ls-nowrap">
        {t(row.verifiedProgress === null ? 'progressUnverified' : 'progress', {
          claimed: row.claimedProgress,
          verified: row.verifiedProgress,
        })}
      </span>
    ),
    nextReport: (row) => <OfficialDate date={row.nextReportOn} form="short" relativeTo={today} />,
    source: (row) => word(`source.${row.source}`),
    category: (row) => row.category.name,
  }
  return [
    {
      key: 'light',
      title: t('column.light'),
      width: 96,
      render: (_, row) => <StatusLight light={row.light.light} />,
    },
    { key: 'title', title: t('column.title'), render: (_, row) => <MatterTitle row={row} /> },
    ...chosen.map((name) => ({
      key: name,
      title: t(`column.${name}`),
      className: `ls-column-${name}`,
      render: (_: unknown, row: Row) => cells[name](row),
    })),
    ...(withNextAct
      ? [
          {
            key: 'nextAct',
            title: t('column.nextAct'),
            className: 'ls-screen ls-column-nextAct',
            width: 120,
            render: (_: unknown, row: Row) => <NextActLink row={row} small />,
          },
        ]
      : []),
  ]
}

/** The title as a link, two lines at most, with what makes the matter special. */
export function MatterTitle({ row }: { row: Row }) {
  const { t } = useTranslation('matters')
  const marks = [row.inner && t('mark.inner'), row.openProblem && t('mark.problem')].filter(Boolean)
  return (
    <div className="ls-matter-title">
      <Link to={`/matters/${row.id}`} title={row.title}>
        {row.title}
        {marks.length > 0 && <span className="ls-matter-mark">{marks.join(' · ')}</span>}
      </Link>
    </div>
  )
}
