import { useTranslation } from 'react-i18next'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { errorMessages } from '../../../contract/error-messages.ts'
import type { actOnMatters } from '../../../contract/matter-list.ts'
import { useLanguage } from '../../lib/i18n.ts'
import type { Row } from './MatterDue.tsx'

type Result = ResponseOutput<typeof actOnMatters>['results'][number]

interface Props {
  act: string
  rows: readonly Row[]
  results: readonly Result[]
}

/** What became of each matter: how many were done, and every one that was not, with why. */
export function OutcomeList({ act, rows, results }: Props) {
  const { t } = useTranslation('matters')
  const language = useLanguage()
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  const refused = results.filter((result) => !result.done)
  const why = ({ code }: Result) =>
    code ? errorMessages[code][language === 'en' ? 'en' : 'zh'] : t('bulk.notDone')
  return (
    <div role="status">
      <p>{t('bulk.doneCount', { act, number: results.length - refused.length })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('bulk.refusedCount', { number: refused.length })}</p>
          <ul className="ls-bulk-titles">
            {refused.map((result) => (
              <li key={result.id}>
                {titles.get(result.id)}
                <span className="ls-bulk-why">{why(result)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
