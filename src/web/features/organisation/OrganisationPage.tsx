import { Button, Checkbox, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { exportOrganisation, readOrganisation } from '../../../contract/organisation.ts'
import { unitKinds } from '../../../domain/organisation/unit-kinds.ts'
import { download } from '../../lib/api.ts'
import { useMay } from '../../lib/session.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { OrganisationTable } from './OrganisationTable.tsx'
import { OrganisationTree } from './OrganisationTree.tsx'
import { matchesUnit, organisationFields } from './organisation-filter.ts'
import { PersonDialog } from './PersonDialog.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import './organisation.css'

/** The organisation: every unit with its principals, its gaps, and what is missing (R1.1, R1.2, R1.6). */
export function OrganisationPage() {
  const { t } = useTranslation('organisation')
  const [filters, setFilters] = useUrlState(organisationFields)
  const list = useRead(readOrganisation, { query: filters.closed ? { closed: 'with' } : {} })
  const mayEdit = useMay('organisation.edit')
  const [adding, setAdding] = useState<'unit' | 'person'>()
  const navigate = useNavigate()
  const units = list.data?.units.filter((unit) => matchesUnit(unit, filters))
  const active = [filters.q !== '', filters.kind !== 'any', filters.gap !== 'any', filters.closed]
  const totals = list.data?.totals
  const clear = () => setFilters({ q: '', kind: 'any', gap: 'any', closed: false })
  return (
    <>
      <PageHeader
        title={t('title')}
        status={
          totals && (
            <>
              <span>{t('status', { units: totals.units, people: totals.people })}</span>
              {totals.vacancies > 0 && (
                <Link to="?gap=vacant">{t('vacant', { number: totals.vacancies })}</Link>
              )}
              {totals.withoutArrangement > 0 && (
                <Link to="?gap=owing">{t('owing', { number: totals.withoutArrangement })}</Link>
              )}
            </>
          )
        }
        actions={
          <>
            <LinkButton to="/organisation/duties">{t('duties')}</LinkButton>
            <Button onClick={() => void download(exportOrganisation, {})}>{t('export')}</Button>
            {mayEdit && <Button onClick={() => setAdding('person')}>{t('addPerson')}</Button>}
          </>
        }
        primary={
          mayEdit && (
            <Button type="primary" onClick={() => setAdding('unit')}>
              {t('add')}
            </Button>
          )
        }
      />
      <FilterBar
        search={filters.q}
        onSearch={(q) => setFilters({ q })}
        placeholder={t('searchHint')}
        active={active.filter(Boolean).length}
        onClear={clear}
      >
        <Select
          aria-label={t('filter.kind')}
          value={filters.kind}
          onChange={(kind) => setFilters({ kind })}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any' as const, label: t('filter.anyKind') },
            ...unitKinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) })),
          ]}
        />
        <Select
          aria-label={t('filter.gap')}
          value={filters.gap}
          onChange={(gap) => setFilters({ gap })}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any' as const, label: t('filter.anyGap') },
            { value: 'vacant' as const, label: t('filter.vacant') },
            { value: 'owing' as const, label: t('filter.owing') },
            { value: 'pending' as const, label: t('filter.pending') },
          ]}
        />
        <Checkbox checked={filters.closed} onChange={(event) => setFilters({ closed: event.target.checked })}>
          {t('filter.closed')}
        </Checkbox>
        <div className="ls-view-switch">
          <Segmented
            aria-label={t('view.label')}
            value={filters.view}
            onChange={(view) => setFilters({ view })}
            options={[
              { value: 'table' as const, label: t('view.table') },
              { value: 'tree' as const, label: t('view.tree') },
            ]}
          />
        </div>
      </FilterBar>
      {list.isError && <ErrorState error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <LoadingSkeleton rows={10} />}
      {list.data?.totals.units === 0 && <EmptyState title={t('noUnits')} hint={t('noUnitsHint')} />}
      {list.data?.totals.units !== 0 && units?.length === 0 && (
        <EmptyState
          title={t('empty')}
          hint={t('emptyHint')}
          action={<Button onClick={clear}>{t('filter.anyGap')}</Button>}
        />
      )}
      {units && units.length > 0 && filters.view === 'tree' && <OrganisationTree units={units} />}
      {units && units.length > 0 && filters.view === 'table' && <OrganisationTable units={units} />}
      {adding === 'unit' && (
        <UnitDialog
          onClose={() => setAdding(undefined)}
          onSaved={(id) => navigate(`/organisation/units/${id}`)}
        />
      )}
      {adding === 'person' && (
        <PersonDialog
          onClose={() => setAdding(undefined)}
          onSaved={(id) => navigate(`/organisation/people/${id}`)}
        />
      )}
    </>
  )
}
