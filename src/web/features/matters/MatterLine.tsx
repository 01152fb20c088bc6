import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { useToday } from '../../lib/session.ts'
import { useLightReason } from '../../ui/light-reason.ts'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { ActDue } from './ActDue.tsx'
import type { Row } from './MatterDue.tsx'
import { ActLink, NextActLink } from './NextActLink.tsx'
import './matter-line.css'

interface Props {
  row: Row
  /** The most urgent one of the page carries its one blue button. */
  primary?: boolean
  /** An act the reader may do though nobody waits for it. */
  offer?: MatterAction
  /** Instead of the next act: what stands at the end of the line. */
  end?: ReactNode
}

/** A matter as one line of a list of acts: light, title, whose and why, by when, and the button to act. */
export function MatterLine({ row, primary, offer, end }: Props) {
  const today = useToday()
  const reason = useLightReason(today)
  return (
    <li className="ls-line">
      <span className="ls-line-light">
        <StatusLight light={row.light.light} />
      </span>
      <div className="ls-line-words">
        <Link to={`/matters/${row.id}`} className="ls-line-title" title={row.title}>
          {row.title}
        </Link>
        <p className="ls-line-facts">
          <UnitName name={row.leadUnit.name} shortName={row.leadUnit.shortName} />
          {row.number && <span className="ls-nowrap">{row.number}</span>}
          <span>{reason(row.light.reason)}</span>
        </p>
      </div>
      <span className="ls-line-end">
        {end ?? (
          <>
            {row.nextAct && <ActDue by={row.nextAct.by} overdue={row.nextAct.overdue} />}
            <NextActLink row={row} primary={primary ?? false} />
            {offer && <ActLink row={row} act={offer} />}
          </>
        )}
      </span>
    </li>
  )
}
