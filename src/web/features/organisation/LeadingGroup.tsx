import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Duties, editLeadingGroup, leadingGroupRoles } from '../../../contract/duties.ts'
import { useMay } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { PersonSelect } from './PersonSelect.tsx'

type Group = Duties['leadingGroup']
type Role = (typeof leadingGroupRoles)[number]
interface Member {
  personId: string
  name: string
  role: Role
}

/** The leading group in protocol order. */
export function LeadingGroup({ group }: { group: Group }) {
  const { t } = useTranslation('duties')
  const [editing, setEditing] = useState(false)
  const mayEdit = useMay('organisation.edit')
  return (
    <section className="ls-section">
      <div className="ls-section-head">
        <h2>{t('group')}</h2>
        {mayEdit && <Button onClick={() => setEditing(true)}>{t('editGroup')}</Button>}
      </div>
      {group.members.length === 0 && (
        <p className="ls-quiet">
          {t('groupEmpty')} {t('groupHint')}
        </p>
      )}
      <ul className="ls-plain-list">
        {group.members.map((member) => (
          <li key={member.id}>
            <div>
              <strong>{t(`groupRole.${member.role}`)}</strong>{' '}
              <Link to={`/organisation/people/${member.personId}`}>{member.name}</Link>
            </div>
            <span className="ls-quiet">{member.posts}</span>
          </li>
        ))}
      </ul>
      {editing && <LeadingGroupDialog group={group} onClose={() => setEditing(false)} />}
    </section>
  )
}

/** Members by role and order; the whole list is saved on the version it was read in. */
function LeadingGroupDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const [members, setMembers] = useState<Member[]>(group.members)
  const command = useCommand(editLeadingGroup, { success: t('groupSaved') })
  const move = (index: number, step: 1 | -1) => {
    const next = [...members]
    const [member] = next.splice(index, 1)
    if (member) next.splice(index + step, 0, member)
    setMembers(next)
  }
  const change = (index: number, role: Role) =>
    setMembers(members.map((member, at) => (at === index ? { ...member, role } : member)))
  return (
    <ReasonDialog
      title={t('editGroup')}
      draftKey="leading-group"
      confirm={t('editGroup')}
      pending={command.pending}
      error={command.error}
      onConfirm={({ reason }) =>
        command.run({
          body: { members: members.map(({ personId, role }) => ({ personId, role })), reason },
          version: group.version,
        })
      }
      onClose={onClose}
    >
      <ul className="ls-plain-list">
        {members.map((member, index) => (
          <li key={member.personId}>
            <div>{member.name}</div>
            <div className="ls-actions">
              <Select
                aria-label={`${t('role')} ${member.name}`}
                value={member.role}
                onChange={(role) => change(index, role)}
                popupMatchSelectWidth={false}
                options={leadingGroupRoles.map((role) => ({ value: role, label: t(`groupRole.${role}`) }))}
              />
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={t('up', { name: member.name })}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={t('down', { name: member.name })}
                disabled={index === members.length - 1}
                onClick={() => move(index, 1)}
              />
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('remove', { name: member.name })}
                onClick={() => setMembers(members.filter((one) => one !== member))}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="ls-gap-below">
        <PersonSelect
          label={t('addMember')}
          onPerson={(person) =>
            !members.some((one) => one.personId === person.id) &&
            setMembers([...members, { personId: person.id, name: person.name, role: 'member' }])
          }
        />
      </div>
    </ReasonDialog>
  )
}
