import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listAdminRoles, proposeAdminRole, proposeAdminRoleEnd } from '../../../contract/accounts.ts'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { type AdminRole, adminRoles } from '../../../domain/organisation/admin-roles.ts'
import { useDates } from '../../lib/dates.ts'
import { newId } from '../../lib/new-id.ts'
import { useMay, useToday } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useRead } from '../../lib/use-read.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { PersonSelect } from '../organisation/public.ts'
import './accounts.css'

type Administrator = ResponseOutput<typeof listAdminRoles>['administrators'][number]

/** Who is system, security and audit administrator; changes are proposed here and confirmed by the security administrator. */
export function AdminRoles() {
  const { t } = useTranslation('accounts')
  const { t: rights } = useTranslation('rights')
  const dates = useDates()
  const list = useRead(listAdminRoles, {})
  const mayPropose = useMay('identity.admin-role.propose')
  const [open, setOpen] = useState<'propose' | Administrator>()
  const close = () => setOpen(undefined)
  return (
    <section className="ls-section">
      <h2>{t('admins')}</h2>
      <p className="ls-quiet">{t('adminsHint')}</p>
      <ul className="ls-administrators">
        {list.data?.administrators.map((one) => (
          <li key={one.personId}>
            <span>
              <strong>{rights(`adminRole.${one.role}`)}</strong>{' '}
              <Link to={`/organisation/people/${one.personId}`}>{one.name}</Link>{' '}
              <span className="ls-quiet">{t('since', { date: dates.date(one.validFrom) })}</span>
            </span>
            {mayPropose && <Button onClick={() => setOpen(one)}>{t('end')}</Button>}
          </li>
        ))}
      </ul>
      {mayPropose && <Button onClick={() => setOpen('propose')}>{t('propose')}</Button>}
      {open === 'propose' && <ProposeDialog onClose={close} />}
      {open !== undefined && open !== 'propose' && <EndDialog administrator={open} onClose={close} />}
    </section>
  )
}

function ProposeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const { t: rights } = useTranslation('rights')
  const today = useToday()
  const [id] = useState(newId)
  const propose = useCommand(proposeAdminRole, { success: t('proposed') })
  return (
    <ReasonDialog
      title={t('proposeTitle')}
      draftKey="admin-role"
      confirm={t('propose')}
      effects={[t('adminsHint')]}
      pending={propose.pending}
      error={propose.error}
      onConfirm={(values) =>
        propose.run({
          body: {
            id,
            personId: String(values.personId),
            role: values.role as AdminRole,
            validFrom: values.validFrom as LocalDate,
            reason: values.reason,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('person')} rules={[{ required: true }]}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="role" label={t('role')} rules={[{ required: true }]}>
        <Select options={adminRoles.map((role) => ({ value: role, label: rights(`adminRole.${role}`) }))} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('validFrom')} rules={[{ required: true }]} initialValue={today}>
        <DayField min={today} />
      </Form.Item>
    </ReasonDialog>
  )
}

function EndDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const { t: rights } = useTranslation('rights')
  const today = useToday()
  const [id] = useState(newId)
  const end = useCommand(proposeAdminRoleEnd, { success: t('proposed') })
  const { personId, name, role } = administrator
  return (
    <ReasonDialog
      title={t('endTitle', { name, role: rights(`adminRole.${role}`) })}
      draftKey={`admin-role-end.${personId}`}
      confirm={t('end')}
      danger
      pending={end.pending}
      error={end.error}
      onConfirm={(values) =>
        end.run({
          params: { personId },
          body: { id, lastDay: values.lastDay as LocalDate, reason: values.reason },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="lastDay" label={t('lastDay')} rules={[{ required: true }]} initialValue={today}>
        <DayField min={today} />
      </Form.Item>
    </ReasonDialog>
  )
}
