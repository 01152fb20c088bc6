import { Link } from 'react-router'
import { listPath } from '../matters/public.ts'

interface Props {
  /** Percent; null where nothing was due. */
  rate: number | null
  /** The count beside it: 已办 12 / 应办 15. */
  note?: string
  filter: Readonly<Record<string, string>>
}

/** A rate with the counts it rests on; opens the matters that were due. */
export function RateCell({ rate, note, filter }: Props) {
  if (rate === null) return <span className="ls-quiet">—</span>
  return (
    <Link to={listPath(filter)} className="ls-rate">
      <strong>{Math.round(rate)}%</strong>
      {note && <span className="ls-quiet">{note}</span>}
    </Link>
  )
}
